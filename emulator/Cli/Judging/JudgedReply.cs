using System.Text;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>Says who answers, what, why, and how sure that is.</summary>
internal static class JudgedReply
{
    public static IEnumerable<string> Lines(DirectReply reply)
    {
        var names = reply.Names;
        var edition = names.Edition is "" or "documented" ? "" : $" ({names.Edition})";
        var who = reply.IsOurs ? "the emulator itself" : $"{names.Provider} {names.Operation}{edition}";
        yield return $"{who}: {names.Verdict}, {reply.Status}";
        if (names.Why.Length > 0)
        {
            yield return $"why: {names.Subject}: {names.Why}";
        }

        if (reply.IsOurs)
        {
            yield return Encoding.UTF8.GetString(reply.Body);
        }
        else if (names.Evidence.Length > 0)
        {
            yield return $"evidence: {names.Evidence}{(names.Source.Length > 0 ? $", {names.Source}" : "")}";
        }

        if (reply.Note.Length > 0)
        {
            yield return $"note: {reply.Note}";
        }

        foreach (var says in reply.Later.Where(says => says.Length > 0))
        {
            yield return $"later: {says}";
        }
    }
}
