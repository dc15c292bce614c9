using System.Text;
using Emulator.Plans;
using Emulator.Plans.Rules;
using Emulator.Tests.Compilation;
using Emulator.Tests.Plans;
using Emulator.Tests.Support;

namespace Emulator.Tests.Performance;

/// <summary>Judging a request and rendering its reply allocate nothing.</summary>
public sealed class AllocationTests
{
    private const string Body = """
        {"messaging_product":"WhatsApp","recipient_type":"individual","to":"+1 650 555 0001","type":"image",
        "image":{"link":"https://images.emulator.test/gr\u00f6\u00dfe.jpg?x=1",
        "caption":"Gr\u00fc\u00dfe \ud83d\ude00 aus Köln"}}
        """;

    private static readonly Catalog Real = AcmeContracts.Load(Repository.PathOf("contracts"));

    public static TheoryData<string> RealOutcomes { get; } =
    [.. Documented("whatsapp-cloud").Outcomes.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Measures_what_is_allocated() => Assert.InRange(AllocatedBytes.Each(() => _ = new byte[100]), 100, 200);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asks_the_gates(bool open)
    {
        var facts = new FakeFacts
        {
            IsKnown = open,
            IsFlagSet = open,
            Credentials = [FakeFacts.Given("106540352242922"), FakeFacts.Given("EAAJB")],
        };
        var operation = SendImage();
        var opened = 0;
        Assert.Equal(
            0,
            AllocatedBytes.Of(() =>
            {
                foreach (var plan in operation.Access)
                {
                    opened += plan.Gate.Opens(facts) ? 1 : 0;
                }

                foreach (var plan in operation.Readiness)
                {
                    opened += plan.Gate.Opens(facts) ? 1 : 0;
                }
            })
        );
        Assert.True(opened > 0);
    }

    [Theory]
    [InlineData(Body)]
    [InlineData("""{"to":"x","type":7,"image":{"id":[],"link":"ftp://x","caption":{},"more":1},"context":3}""")]
    [InlineData("""{"messaging_product":null,"image":{"link":"https://a..b/","caption":true}}""")]
    public void Checks_the_fields(string json)
    {
        var body = FakeFacts.Json(json);
        var operation = SendImage();
        var judged = 0;
        Assert.Equal(0, AllocatedBytes.Of(() => judged += Judge(operation, body)));
        Assert.True(judged > 0);
    }

    [Theory]
    [MemberData(nameof(RealOutcomes))]
    public void Renders_a_real_reply(string outcome)
    {
        var reply = Documented("whatsapp-cloud").Outcomes[outcome].Outcome.Reply;
        var rule = new OneOf(["whatsapp"], ignoreCase: true);
        var body = FakeFacts.Json(Body);
        var facts = new FakeFacts
        {
            Body = body,
            Credentials = [FakeFacts.Given("106540352242922"), FakeFacts.Given("EAAJB")],
            Fault = new Fault(null!, FieldPath.Of("image.caption"), body, rule),
        };
        Assert.Equal(0, AllocatedBytes.OfWriting(reply, facts));
    }

    [Fact]
    public void Reads_JSON_into_one_small_object()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var each = AllocatedBytes.Each(() =>
        {
            using var tree = new BodyTree(bytes);
            JsonBody.Read(tree, bytes.Length);
        });
        Assert.InRange(each, 1, 200);
    }

    private static int Judge(OperationPlan operation, FieldValue body)
    {
        var judged = 0;
        foreach (var field in operation.Fields)
        {
            judged += Condition.AllHold(field.When, body) ? 1 : 0;
            var value = field.Path.In(body);
            foreach (var plan in field.Rules)
            {
                judged += plan.Rule.Holds(value) || plan.Rule.Offender(value).IsMissing ? 1 : 2;
            }
        }

        return judged;
    }

    private static ProviderPlan Documented(string provider) => Real.Providers[provider].In("documented")!;

    private static OperationPlan SendImage()
    {
        var match = default(PathMatch);
        var methods = Documented("whatsapp-cloud").Routes.Find("/v23.0/106540352242922/messages", ref match);
        return methods!.Find("POST")![^1];
    }
}
