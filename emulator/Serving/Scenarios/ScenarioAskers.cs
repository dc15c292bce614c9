using Emulator.Plans.Scenarios;
using Emulator.Wording;

namespace Emulator.Serving.Scenarios;

/// <summary>Finds everybody who asks for a scenario, in the order in which they count.</summary>
internal sealed class ScenarioAskers(LineSettings settings)
{
    /// <summary>Null when nobody does, as nearly always.</summary>
    public List<ScenarioCandidate>? Of(Exchange exchange)
    {
        var controls = exchange.Controls;
        var wish = controls == Controls.None ? null : RequestWish.Of(controls);
        var isMagic = settings.Magic && exchange.Operation!.Sends && MagicRecipients.MayBe(exchange.Recipient.Utf8);
        return wish is null && exchange.Session.Armed.IsEmpty && !isMagic && settings.Scenario is null
            ? null
            : List(exchange, wish, isMagic);
    }

    /// <summary>
    /// The wish as the request's provider understands it; or a refusal; or neither, when it is not meant for this
    /// provider.
    /// </summary>
    public (Script? Script, Refusal? Refusal) ScriptOf(ScenarioCandidate asker, Exchange exchange)
    {
        if ((asker.Unreadable ?? exchange.Catalog.UnknownOperation(asker.Operation)) is { } refused)
        {
            return (null, refused);
        }

        var (provider, own, all) = (exchange.Provider!, exchange.Session.Scenarios, settings.Scenarios.Current);
        var builder = new ScriptBuilder(provider, name => own.Find(name) ?? all.Find(name))
        {
            KnownNames = own.Names.Concat(all.Names),
        };
        var (script, refusal) = asker.Status is { } status ? builder.Build(status) : builder.Build(asker.Wish);

        // What was armed for any provider is for those that know it; whoever armed it was told which.
        return refusal is not null && asker.Armed is { For.Provider: "" } ? (null, null) : (script, refusal);
    }

    private List<ScenarioCandidate> List(Exchange exchange, RequestWish? wish, bool isMagic)
    {
        var askers = new List<ScenarioCandidate>();
        if (wish is { } asked)
        {
            askers.Add(ScenarioCandidate.Of(asked));
        }

        if (!exchange.Session.Armed.IsEmpty)
        {
            AddArmed(askers, exchange);
        }

        if (isMagic && Magic(exchange) is { } magic)
        {
            askers.Add(new ScenarioCandidate(ScenarioAsker.Recipient, Wish.Of(magic.Name)));
        }

        if (settings.Scenario is { } fromStart)
        {
            askers.Add(new ScenarioCandidate(ScenarioAsker.Start, fromStart));
        }

        return askers;
    }

    /// <summary>Those for this recipient before the others.</summary>
    private static void AddArmed(List<ScenarioCandidate> askers, Exchange exchange)
    {
        var all = exchange.Session.Armed.At(exchange.Session.Clock.Now);
        foreach (
            var armed in all.Where(armed => armed.For.To.Length > 0).Concat(all.Where(armed => armed.For.To == ""))
        )
        {
            askers.Add(new ScenarioCandidate(ScenarioAsker.Armed, armed.Wish, armed));
        }
    }

    private ScenarioPlan? Magic(Exchange exchange)
    {
        if (MagicRecipients.CodeOf(exchange.RecipientDigits) is not { } code)
        {
            return null;
        }

        var found = exchange.Session.Scenarios.FindByCode(code) ?? settings.Scenarios.Current.FindByCode(code);
        if (found is null)
        {
            exchange.AddNote($"the recipient is a magic one, but no scenario has the code {code}");
        }

        return found;
    }
}
