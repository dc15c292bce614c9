using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Plans.Stubs;

namespace Emulator.Serving.Stubs;

/// <summary>Did a tester write a reply for this request? Then no contract is asked.</summary>
internal static class ChooseStub
{
    public static Verdict? Run(Exchange exchange) => exchange.Session.Stubs.IsEmpty ? null : Choose(exchange);

    /// <summary>
    /// A scenario that waits for fields need not wait, since nobody judges them; where it leaves the reply open, the
    /// reply is the stub's.
    /// </summary>
    private static Verdict? Choose(Exchange exchange)
    {
        if (Fitting(exchange) is not { } stub)
        {
            return null;
        }

        if (exchange.Wanted?.Play(exchange) is { } wanted)
        {
            return wanted;
        }

        exchange.Wire = WirePlan.Later(exchange.Wire, stub.Reply.Delay);
        return stub.Verdict;
    }

    /// <summary>They stand in the order in which they are asked.</summary>
    private static StubPlan? Fitting(Exchange exchange)
    {
        var request = Seen(exchange);
        foreach (var stub in exchange.Session.Stubs.All)
        {
            if (!stub.Plan.Request.FitsHead(request))
            {
                continue;
            }

            if (stub.Plan.Request.FitsBody(request))
            {
                return stub.Plan;
            }

            if (exchange.BodyState is BodyState.TooLarge || exchange.Bytes.Sent > exchange.Bytes.Length)
            {
                exchange.AddNote($"stub {stub.Plan.Id} was passed over: the body is too long to be looked at whole");
            }
        }

        return null;
    }

    private static SeenRequest Seen(Exchange exchange)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in exchange.Http.Request.Headers)
        {
            foreach (var value in values)
            {
                headers.Add(KeyValuePair.Create(name, value ?? ""));
            }
        }

        var body = exchange.Bytes.Source.AsMemory(0, exchange.Bytes.Length);
        return new SeenRequest(exchange.Method, exchange.Target, headers, body);
    }
}
