using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Serving.Scenarios;

/// <summary>The scenario whose asker has his way with a request, if it has a step left for it.</summary>
internal sealed class WantedScenario(ScenarioCandidate asker, Script script, string[] over)
{
    public ScenarioCandidate Asker => asker;

    /// <summary>The askers that it has its way over.</summary>
    public string[] Over => over;

    /// <summary>It depends on what the body says, so the fields it depends on are judged first.</summary>
    public bool WaitsForFields => asker.By is ScenarioAsker.Recipient || script.LooksIntoBody;

    public bool HasNext(Exchange exchange) =>
        exchange.Session.Memory.Scripts.HasNext(KeyFor(exchange), script, exchange.Session.Clock.Now);

    /// <summary>The step for this request, which is used up with it.</summary>
    public ScriptStep? Take(Exchange exchange)
    {
        var (places, now) = (exchange.Session.Memory.Scripts, exchange.Session.Clock.Now);
        if (script.Counts && !script.TakesNumber(places.Count($"{asker.Shown}\n{asker.Wish.Text}")))
        {
            return null;
        }

        var key = KeyFor(exchange);
        return asker.Armed is { } armed
            ? armed.Take(() => places.Next(key, script, now))
            : places.Next(key, script, now);
    }

    /// <summary>The verdict when a field is wrong that is judged behind those that the scenario depends on.</summary>
    public Verdict? PlayBeforeFault(Exchange exchange)
    {
        var (fields, wrong) = (exchange.Operation!.Fields, exchange.Faults.First.Path);
        var places = Enumerable.Range(0, fields.Length);
        var broken = places.FirstOrDefault(place => fields[place].Path == wrong, -1);
        var needed = places.LastOrDefault(place => DependsOn(fields[place].Path, exchange.Provider!), -1);
        return needed >= 0 && broken > needed ? Play(exchange) : null;
    }

    /// <summary>The verdict; null when it leaves that to the contract, or has come to its end.</summary>
    public Verdict? Play(Exchange exchange)
    {
        exchange.Wanted = null;
        return Take(exchange) is { } step ? PlayStep.Run(exchange, this, step) : null;
    }

    private bool DependsOn(FieldPath path, ProviderPlan provider) =>
        (provider.Recipient.Contains(path) && (asker.By is ScenarioAsker.Recipient || script.LooksAtRecipient))
        || (provider.Caption.Contains(path) && script.LooksAtCaption)
        || script.LooksAt(path);

    private string KeyFor(Exchange exchange) => asker.KeyFor(exchange.RecipientDigits);
}
