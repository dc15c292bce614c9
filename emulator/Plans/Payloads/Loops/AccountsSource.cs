namespace Emulator.Plans.Payloads.Loops;

/// <summary>The accounts that are listed or were made: inside, all is said of the one at hand.</summary>
internal sealed class AccountsSource(ulong salt) : LoopSource
{
    protected override bool Advance(IFacts facts, ref LoopCursor cursor)
    {
        ref var place = ref facts.Loop;
        if (cursor.Done == 0)
        {
            (cursor.Accounts, cursor.Ids) = (facts.AllAccounts, place.Ids);
        }

        if (cursor.Done >= cursor.Accounts.Length)
        {
            return false;
        }

        var account = cursor.Accounts[cursor.Done];
        (place.Account, place.Item, place.Text, place.Index) = (account, default, null, cursor.Done);
        place.Ids = IdRandom.Mix(cursor.Ids + salt + (ulong)cursor.Done);
        return true;
    }
}
