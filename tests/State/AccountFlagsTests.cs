using System.Globalization;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>Flags of accounts are kept as long as there is room; those that were set first go first.</summary>
public sealed class AccountFlagsTests
{
    [Fact]
    public void Are_bounded_in_number()
    {
        var flags = new AccountFlags();
        for (var i = 0; i <= AccountFlags.Most; i++)
        {
            flags.Set("p", i.ToString(CultureInfo.InvariantCulture), "open", false);
        }

        Assert.Null(flags.Find("p", "0", "open"));
        Assert.False(flags.Find("p", "1", "open"));
        Assert.False(flags.Find("p", AccountFlags.Most.ToString(CultureInfo.InvariantCulture), "open"));
    }

    [Fact]
    public void One_that_is_set_again_stays_and_says_the_last()
    {
        var flags = new AccountFlags();
        flags.Set("p", "a", "open", false);
        flags.Set("p", "a", "open", true);
        Assert.True(flags.Find("p", "a", "open"));
        Assert.Null(flags.Find("p", "b", "open"));
    }
}
