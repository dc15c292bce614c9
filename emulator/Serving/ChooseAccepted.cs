using System.Diagnostics;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Nothing was wrong: which of the operation's ways to succeed is it?</summary>
internal static class ChooseAccepted
{
    public static Verdict Run(Exchange exchange)
    {
        foreach (var accepted in exchange.Operation!.Accepted)
        {
            if (Condition.AllHold(accepted.When, exchange.Body))
            {
                NoteDeviations(exchange);
                return accepted.Verdict;
            }
        }

        throw new UnreachableException("the compiler makes sure that the last accepted outcome has no condition");
    }

    /// <summary>Says in the verdict where an open account would not have passed for a real one.</summary>
    private static void NoteDeviations(Exchange exchange)
    {
        var fields = exchange.Provider!.Account.Fields;
        for (var i = 0; i < exchange.Provider.Account.Placed; i++)
        {
            var format = fields[i].Format;
            if (exchange.Credential(i) is { State: CredentialState.Given } given && !format.Fits(given.Text.Span))
            {
                exchange.AddNote($"{fields[i].Name} is not {format.Name}");
            }
        }
    }
}
