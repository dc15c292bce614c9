using Emulator.Plans;

namespace Emulator.State;

/// <summary>Which accounts there are where a session brings none of its own.</summary>
internal sealed partial class Sessions
{
    /// <summary>A new list forgets what requests made of the one before.</summary>
    public ListedAccounts Accounts
    {
        get;
        set
        {
            field = value;
            foreach (var session in _open.Values.Where(session => session.Accounts is null))
            {
                session.Registered.Clear();
            }
        }
    }
}
