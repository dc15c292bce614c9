namespace Emulator.Wording;

/// <summary>What is said to those who want something verified that nobody can know any more.</summary>
internal static class VerifyRefusals
{
    private const int Gone = 410;

    public static Refusal OtherStart(string wanted, string current) =>
        new(
            Gone,
            "server-restarted",
            $"This server started anew since: its start id is '{current}', not '{wanted}', and what came before is "
                + "forgotten. Run the test again."
        );

    public static Refusal EntriesEvicted(string session, long evicted) =>
        new(
            Gone,
            "entries-evicted",
            $"{evicted} {(evicted == 1 ? "entry" : "entries")} of the session '{session}' had to make room for later "
                + "ones, so nobody can say any more what came. Raise --journal-entries or --journal-bytes, verify "
                + "sooner, or open the session anew before the test."
        );

    public static Refusal SessionEnded(string session) =>
        new(
            Gone,
            "session-ended",
            $"The session '{session}' was ended, and its journal went with it. Verify first, end it then."
        );

    public static Refusal SessionsEvicted() =>
        new(
            Gone,
            "sessions-evicted",
            "Whole sessions were evicted since the server started, so nobody can say what came to all of them. "
                + "Name the session you mean, or raise --session-limit or --session-idle."
        );
}
