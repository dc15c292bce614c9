using System.Buffers;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>One placeholder as it is written, and the place where it stands.</summary>
internal sealed class PlaceholderUse(string name, ProviderScope scope, Origin origin)
{
    private static readonly SearchValues<char> InHeaderNames = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    private static readonly SearchValues<char> InCounterNames = SearchValues.Create(
        "-0123456789abcdefghijklmnopqrstuvwxyz"
    );

    public string Name => name;

    /// <summary>What stands behind the first dot.</summary>
    public string Rest { get; } = name.Split('.', 2) is [_, var rest] ? rest : "";

    public ProviderScope Scope => scope;

    public FieldPath Path => scope.Path(Rest, origin);

    public void Report(string message) => scope.Problems.Add(origin, message);

    public Value? Unknown()
    {
        var unfinished = PlaceholderBook.All.FirstOrDefault(word => word.Begins(name.TrimEnd('.')));
        var hint = unfinished is null ? Nearest() : $"write '{unfinished.Name}'";
        Report($"nothing is called '{{{{{name}}}}}'; {hint}");
        return null;
    }

    /// <summary>A whole name that is near, or one that begins nearly so.</summary>
    private string Nearest()
    {
        var roots = PlaceholderBook.Names.Where(known => char.IsAsciiLetterUpper(known[^1])).Select(RootOf);
        return
            NearestName.Find(name, PlaceholderBook.Names) is null
            && Rest.Length > 0
            && NearestName.Find(RootOf(name), roots) is { } root
            && root != RootOf(name)
            ? $"did you mean '{root}.{Rest}'?"
            : NearestName.Hint(name, PlaceholderBook.Names);
    }

    private static string RootOf(string dotted) => dotted.Split('.')[0];

    public CaptureValue Capture()
    {
        scope.CheckCapture(Rest, origin);
        return new CaptureValue(Rest);
    }

    public Value? Account()
    {
        var index = scope.Account.IndexOf(Rest);
        if (index < 0)
        {
            var hint = NearestName.Hint(Rest, scope.Account.Fields.Select(field => field.Name));
            Report($"the account has no field '{Rest}'; {hint}");
            return null;
        }

        return scope.Account.Fields[index].Flag is not null
            ? new FlagValue(index)
            : new AccountValue(index, scope.AccountDefaults.GetValueOrDefault(Rest), IdRandom.Hash(Rest));
    }

    public IdValue? Id()
    {
        if (scope.Ids.TryGetValue(Rest, out var pattern))
        {
            return new IdValue(pattern, IdRandom.Hash(Rest));
        }

        Report($"no id is called '{Rest}'; {NearestName.Hint(Rest, scope.Ids.Keys)}");
        return null;
    }

    public QueueLengthValue? Queue() =>
        scope.Memory.Queue(Rest, origin) is { } queue ? new QueueLengthValue(queue) : null;

    public KeptValue? Kept() =>
        scope.Memory.IsKept(Rest, origin)
            ? new KeptValue(scope.Memory.Kept(Payload.Of(Encoding.UTF8.GetBytes(Rest))))
            : null;

    public Value Item() => scope.Items.Read(name, Rest, origin);

    public HeaderValue? Header()
    {
        if (!Rest.AsSpan().ContainsAnyExcept(InHeaderNames))
        {
            return new HeaderValue(Rest);
        }

        Report($"no header is called '{Rest}'; its name has letters, digits and hyphens");
        return null;
    }

    public CounterValue? Counter()
    {
        if (!Rest.AsSpan().ContainsAnyExcept(InCounterNames))
        {
            return new CounterValue(Rest);
        }

        Report($"'{Rest}' cannot name a counter; use lower-case letters, digits and hyphens");
        return null;
    }
}
