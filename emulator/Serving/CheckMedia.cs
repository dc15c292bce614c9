using System.Text;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Step Media: does the account know the image that the body names?</summary>
internal static class CheckMedia
{
    private const int LongestId = 256;

    public static Verdict? Run(Exchange exchange)
    {
        var plan = exchange.Operation!.Media!;
        var value = plan.Id.In(exchange.Body);
        if (value.Kind is FieldKind.Missing or FieldKind.Null || IsKnown(exchange, plan, value.Utf8))
        {
            return null;
        }

        return exchange.Faults.Add(new Fault(plan.Unknown, plan.Id, value, null));
    }

    private static bool IsKnown(Exchange exchange, MediaPlan plan, ReadOnlySpan<byte> id)
    {
        if (id.Length > LongestId)
        {
            return false;
        }

        Span<char> letters = stackalloc char[LongestId];
        var text = letters[..Encoding.UTF8.GetChars(id, letters)];
        var field = exchange.Provider!.Account.Fields[plan.Among];
        return exchange.Accounts.Of(exchange.Provider.Name).IsDefault
            ? field.Format.Fits(text) && OpenAccounts.Takes(field, text)
            : exchange.ListedAccountHolds(field.Name, text);
    }
}
