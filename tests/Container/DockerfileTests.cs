using System.Globalization;
using Emulator.Cli;
using Emulator.Hosting;

namespace Emulator.Tests.Container;

/// <summary>What can be said of the Dockerfile without an engine: each line is one that works, and is safe.</summary>
public sealed class DockerfileTests
{
    private static readonly DockerStages Stages = DockerStages.Read();

    [Fact]
    public void Everything_that_is_copied_is_there()
    {
        var sources = Stages.Build.Where(one => one.Word == "COPY").SelectMany(one => one.Words[..^1]);
        Assert.All(sources, source => Assert.NotEmpty(BuildContext.Below(source)));
        Assert.Contains("emulator/Emulator.csproj", BuildContext.Files);
        Assert.DoesNotContain(BuildContext.Files, file => file.StartsWith("tests/", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_is_seen_by_the_build_is_left_uncopied()
    {
        var sources = Stages.Build.Where(one => one.Word == "COPY").SelectMany(one => one.Words[..^1]).ToArray();
        Assert.Empty(BuildContext.Files.Except(sources.SelectMany(BuildContext.Below)));
    }

    [Fact]
    public void Base_images_and_packages_may_come_from_a_mirror()
    {
        Assert.Equal(["REGISTRY"], Stages.Before.Select(one => one.Pairs.Single().Key));
        string[] images = [Stages.Build[0].Words[0], Stages.Image[0].Words[0]];
        Assert.All(images, image => Assert.StartsWith("${REGISTRY}/", image, StringComparison.Ordinal));
        Assert.All(
            Stages.Build.Where(one => one.Word == "RUN"),
            run =>
                Assert.Contains("${PACKAGE_SOURCE:+--source \"$PACKAGE_SOURCE\"}", run.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void It_is_built_on_the_builders_processor_for_the_one_that_is_asked_for()
    {
        Assert.Equal("$BUILDPLATFORM", Stages.Build[0].Flags["platform"]);
        Assert.Contains(Stages.Build, one => one is { Word: "ARG", Text: "TARGETARCH" });
        Assert.Contains("--arch \"${TARGETARCH:-amd64}\"", Stages.Build[^1].Text, StringComparison.Ordinal);
        Assert.False(Stages.Image[0].Flags.ContainsKey("platform"));
    }

    [Fact]
    public void The_image_has_no_shell_and_needs_none()
    {
        Assert.EndsWith("-chiseled", Stages.Image[0].Words[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Stages.Image, one => one.Word is "RUN" or "SHELL");
        var program = Assert.Single(Stages.Last("ENTRYPOINT").List!);
        var check = Stages.Last("HEALTHCHECK").List!;
        Assert.Equal([program, "healthcheck"], check);
        Assert.Contains(check[1], VerbTable.Names);
        Assert.Equal("SIGTERM", Stages.Last("STOPSIGNAL").Text);
    }

    [Fact]
    public void The_user_is_a_number_that_is_not_root() =>
        Assert.All(
            Stages.Last("USER").Text.Split(':'),
            id => Assert.InRange(int.Parse(id, CultureInfo.InvariantCulture), 1000, 65_535)
        );

    [Fact]
    public void Its_variables_are_settings_and_its_port_is_the_one_it_exposes()
    {
        var ours = Stages.Environment.Where(pair => pair.Key.StartsWith("EMULATOR_", StringComparison.Ordinal));
        var (settings, error, warning) = SettingsReader.Read([], ours.ToDictionary());
        Assert.Equal((null, null), (error, warning));
        Assert.Equal($"http://*:{Stages.Last("EXPOSE").Text}", settings!.Urls);
        Assert.Equal("0", Stages.Environment["DOTNET_EnableDiagnostics"]);
    }
}
