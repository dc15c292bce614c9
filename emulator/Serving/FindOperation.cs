using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>What is asked of the provider? Unknown paths and wrong methods are operations too.</summary>
internal static class FindOperation
{
    /// <param name="exchange">The request.</param>
    /// <param name="usual">The edition for a request that asks for none.</param>
    public static Verdict? Run(Exchange exchange, string usual)
    {
        if (exchange.Family is not { } family)
        {
            return RefusalOutcome.Verdict(NearestRoute.Refusal(exchange), "path");
        }

        var asked = exchange.Controls.Edition is [{ Length: > 0 } value, ..] ? value : exchange.MountEdition;
        if ((family.In(asked ?? usual) ?? (asked is null ? family.In("documented") : null)) is not { } provider)
        {
            var hint = NearestName.Hint(asked!, family.Editions.Keys);
            return RefusalOutcome.Verdict(Refusals.UnknownEdition(family.Name, asked!, hint), "edition");
        }

        exchange.Provider = provider;
        exchange.Route = FindRoute(exchange, provider);
        exchange.Variants = exchange.Methods?.Find(exchange.Http.Request.Method);
        exchange.Operation =
            exchange.Variants is { } variants ? variants[^1]
            : exchange.Methods is null ? provider.UnknownPath
            : provider.WrongMethod;
        exchange.ReadCredentials();
        return null;
    }

    private static KnownRoute FindRoute(Exchange exchange, ProviderPlan provider)
    {
        var (path, start) = (exchange.Address.Path, exchange.PathStart);
        return exchange.Caller.Route is { } known && known.Is(provider, path, start)
            ? known
            : exchange.Caller.Route = KnownRoute.Find(provider, path, start);
    }

    /// <summary>Several operations may share a path and a method; conditions on the body tell them apart.</summary>
    public static void ChooseVariant(Exchange exchange)
    {
        if (exchange.Variants is not { Count: > 1 } variants)
        {
            return;
        }

        foreach (var variant in variants)
        {
            if (Condition.AllHold(variant.When, exchange.Body))
            {
                exchange.Operation = variant;
                return;
            }
        }
    }
}
