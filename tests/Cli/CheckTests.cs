using Emulator.Cli;
using Emulator.Hosting;
using Emulator.Tests.Admin;
using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>Check says every problem, or what the contracts stand on; routes says what is answered where.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly DirectoryInfo _acme = Directory.CreateTempSubdirectory("acme-");

    public CheckTests()
    {
        foreach (
            var file in Repository.Files.Where(file => file.StartsWith("tests/acme/acme/", StringComparison.Ordinal))
        )
        {
            Write(file["tests/acme/".Length..], Repository.Read(file));
        }
    }

    [Fact]
    public void A_source_of_yesterday_is_young()
    {
        AddExamples();
        Snapshot.Match(Check(_acme.FullName, DaysLater(0)));
    }

    [Theory]
    [InlineData(149, "source seen 2026-01-01, 179 days ago: https")]
    [InlineData(150, "source seen 2026-01-01, 180 days ago: https")]
    [InlineData(151, "source seen 2026-01-01, 181 days ago – more than 180, read it again –: https")]
    public void An_old_source_is_told_with_its_age(int later, string told) =>
        Assert.Contains(told, Check(_acme.FullName, DaysLater(later)), StringComparison.Ordinal);

    [Theory]
    [InlineData("seen: 2026-01-01", "seen: 2027-01-01", "  source seen 2027-01-01: https")]
    [InlineData("seen: 2026-01-01", "seen: last spring", "  source seen last spring: https")]
    [InlineData(", seen: 2026-01-01", "", "  source: https")]
    public void A_date_that_says_no_age_is_told_as_it_is(string find, string put, string told)
    {
        Write("acme/provider.yaml", Repository.Read("tests/acme/acme/provider.yaml").Replace(find, put));
        Assert.Contains(told, Check(_acme.FullName, DaysLater(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_provider_is_checked()
    {
        using var contracts = new ContractCopy();
        Snapshot.Match(Check(contracts.Path, DaysLater(300)));
    }

    [Fact]
    public async Task Routes_stand_in_columns()
    {
        var ending = await Verbs.RunAsync($"routes --contracts {_acme.FullName}");
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Snapshot.Match(ending.Output);
    }

    [Fact]
    public async Task Every_problem_is_told_those_of_examples_too()
    {
        AddExamples();
        Write("acme/send-text.yaml", "format: [");
        Write("acme/examples/no-example.yaml", "format: 1\nexampl: none\n");
        var ending = await Verbs.RunAsync($"check --contracts {_acme.FullName}");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("acme/send-text.yaml:2:1: not YAML", ending.Errors, StringComparison.Ordinal);
        Assert.Contains("acme/examples/no-example.yaml:2:1: ", ending.Errors, StringComparison.Ordinal);
        Assert.Matches(@"\n\d+ problems\n$", ending.Errors);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_problem()
    {
        var ending = await Verbs.RunAsync($"check --contracts {_acme.FullName}-nowhere");
        Assert.Equal((1, ""), (ending.Code, ending.Output));
        Assert.Contains("there is no such folder of contracts", ending.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _acme.Delete(recursive: true);

    private static SteppedClock DaysLater(int days)
    {
        var clock = new SteppedClock();
        clock.Advance(TimeSpan.FromDays(days));
        return clock;
    }

    private static string Check(string folder, TimeProvider wall)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();
        var code = new CheckVerb(new Terminal(output, errors), wall).Run(new Settings { Contracts = folder });
        Assert.Equal((0, ""), (code, errors.ToString()));
        return output.ToString();
    }

    private void AddExamples()
    {
        foreach (
            var (name, edition) in new[] { ("sent", "documented"), ("sent-again", "documented"), ("seen", "observed") }
        )
        {
            var example = $$"""
                format: 1
                example: {{name}}
                evidence: documented
                source: nowhere
                given: { edition: {{edition}} }
                request: { method: POST, path: /acme-api/v1/1/images }
                reply: { status: 200 }
                outcome: accepted
                """;
            Write($"acme/examples/{name}.yaml", example);
        }
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_acme.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
