using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Compilation;

/// <summary>What the compiler makes of the words on fields.</summary>
public sealed class FieldWordTests
{
    private static readonly ProviderPlan Dial = AcmeContracts.Catalog.Providers["dial"].In("documented")!;

    public static TheoryData<string> Types { get; } = [.. TypeBook.Names];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_takes_a_value_of_the_kinds_it_names(string name)
    {
        var type = TypeBook.Make([name], new Origin("x", 1, 1), new Problems());
        var values = new[] { "null", "true", "false", "1", "\"true\"", "\"1\"", "{}", "[]" }.Select(
            Plans.FakeFacts.Json
        );
        var taken = values.Where(value => type.Holds(value)).Select(value => value.Kind).Distinct().ToHashSet();
        taken.UnionWith(name == "file" ? [FieldKind.File] : []);
        taken.UnionWith(name == "form-text" ? [FieldKind.Text] : []);
        Assert.Equal(type.May.Order(), taken.Order());
        Assert.Equal(name, type.Limit);
    }

    [Theory]
    [InlineData(
        "send",
        "body-itself",
        "to, ttl, delay, start, end, low, high, top, echo, channel, tags, recipients, grid"
    )]
    [InlineData("send", "recipients[]", "to, group, name, kind, first, last, vars")]
    [InlineData("batch", "[]", "to, text")]
    public void Known_keys_are_those_the_operation_speaks_of(string operation, string check, string keys) =>
        Assert.Equal(keys, Check(operation, check).Rules.Select(plan => plan.Rule).OfType<KnownKeys>().Single().Limit);

    [Theory]
    [InlineData("send", "")]
    [InlineData("batch", "Access Fields Readiness")]
    public void Faults_are_collected_where_the_contract_says_so(string operation, string steps) =>
        Assert.Equal(steps, string.Join(' ', Operation(operation).CollectsFaults));

    [Fact]
    public void One_word_speaks_of_every_step_there_is()
    {
        var match = default(PathMatch);
        var acme = AcmeContracts.Catalog.Providers["acme"].In("documented")!;
        var bot = acme.Routes.Find("/bot12/image", ref match)!.Find("POST")![0];
        Assert.Equal("Access Fields", string.Join(' ', bot.CollectsFaults));
    }

    [Theory]
    [InlineData("recipients[].first", "recipients[].last")]
    [InlineData("recipients[].last", "ttl")]
    [InlineData("start", "end")]
    public void A_rule_knows_the_field_beside_it(string check, string beside) =>
        Assert.Equal(beside, Check("send", check).Rules.Single(plan => plan.With is not null).With!.Dotted);

    private static FieldPlan Check(string operation, string name) =>
        Operation(operation).Fields.Single(field => field.Name == name);

    private static OperationPlan Operation(string name)
    {
        var match = default(PathMatch);
        return Dial.Routes.Find($"/dial-api/{name}", ref match)!.Find("POST")![0];
    }
}
