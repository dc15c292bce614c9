using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans.Media;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of what a placeholder can say, and of the filters behind it.</summary>
internal sealed class PlaceholderBook(ProviderScope scope)
{
    private static readonly Dictionary<string, Filter> FiltersByName = new(StringComparer.Ordinal)
    {
        ["text"] = Filters.Text,
        ["digits"] = Filters.Digits,
        ["upper"] = Filters.Upper,
        ["lower"] = Filters.Lower,
    };

    private static readonly Dictionary<string, Func<Value>> Plain = new(StringComparer.Ordinal)
    {
        ["request.method"] = () => new MethodValue(),
        ["path.unmatched"] = () => new UnmatchedPathValue(),
        ["now.unix"] = () => new UnixTimeValue(),
        ["fault.field"] = () => new FaultFieldValue(bracketed: false),
        ["fault.field-bracketed"] = () => new FaultFieldValue(bracketed: true),
        ["fault.index"] = () => new FaultIndexValue(),
        ["fault.rule"] = () => new FaultRuleValue(),
        ["fault.value"] = () => new FaultOffenderValue(),
        ["fault.key"] = () => new FaultKeyValue(),
        ["fault.limit"] = () => new FaultLimitValue(),
        ["fault.retry-after"] = () => new RetryAfterValue(),
        ["media.type"] = () => new MediaTypeValue(),
        ["media.bytes"] = () => new MediaNumberValue(facts => facts.Bytes),
        ["media.width"] = () => new MediaNumberValue(facts => facts.Header.Width),
        ["media.height"] = () => new MediaNumberValue(facts => facts.Header.Height),
        ["media.sha256"] = () => new MediaHashValue(),
        ["media.id"] = () => new MediaIdValue(),
    };

    private static readonly string[] Roots =
    [
        "body.FIELD",
        "path.CAPTURE",
        "account.FIELD",
        "id.NAME",
        "queue.NAME",
        "recipient",
        "say.NAME",
        "item.FIELD",
    ];

    // What every request has, so that it is never empty.
    private static readonly string[] OfEveryRequest = ["request.method", "now.unix"];

    public static IEnumerable<string> Names => Plain.Keys.Concat(Roots);

    public static IEnumerable<string> FilterNames => FiltersByName.Keys;

    public static bool AlwaysSays(string hole) =>
        OfEveryRequest.Contains(hole) || hole.StartsWith("id.", StringComparison.Ordinal);

    /// <summary>The value that a hole stands for, or null when it cannot be understood.</summary>
    public Value? Read(string hole, Origin origin)
    {
        var words = hole.Split('|', StringSplitOptions.TrimEntries);
        if (Find(words[0], origin) is not { } value)
        {
            return null;
        }

        var filters = words.Skip(1).Select(word => FindFilter(word, origin)).OfType<Filter>().ToImmutableArray();
        return filters.IsEmpty ? value : new FilteredValue(value, filters);
    }

    private Value? Find(string name, Origin origin)
    {
        if (Plain.TryGetValue(name, out var make))
        {
            return make();
        }

        var (root, rest) = name.Split('.', 2) is [var first, var second] ? (first, second) : (name, "");
        return (root, rest) switch
        {
            ("recipient", "") => new BodyValue(scope.Recipient),
            ("body", not "") => new BodyValue([scope.Path(rest, origin)]),
            ("path", not "") => Capture(rest, origin),
            ("account", not "") => Account(rest, origin),
            ("id", not "") => Id(rest, origin),
            ("item", _) => scope.Items.Read(name, rest, origin),
            ("queue", not "") => scope.Memory.Queue(rest, origin) is { } queue ? new QueueLengthValue(queue) : null,
            _ => Unknown(name, origin),
        };
    }

    private CaptureValue Capture(string name, Origin origin)
    {
        scope.CheckCapture(name, origin);
        return new CaptureValue(name);
    }

    private AccountValue? Account(string name, Origin origin)
    {
        var index = scope.Account.IndexOf(name);
        if (index < 0)
        {
            var hint = NearestName.Hint(name, scope.Account.Fields.Select(field => field.Name));
            scope.Problems.Add(origin, $"the account has no field '{name}'; {hint}");
            return null;
        }

        return new AccountValue(index, scope.AccountDefaults.GetValueOrDefault(name), IdRandom.Hash(name));
    }

    private IdValue? Id(string name, Origin origin)
    {
        if (scope.Ids.TryGetValue(name, out var pattern))
        {
            return new IdValue(pattern, IdRandom.Hash(name));
        }

        scope.Problems.Add(origin, $"no id is called '{name}'; {NearestName.Hint(name, scope.Ids.Keys)}");
        return null;
    }

    private Value? Unknown(string name, Origin origin)
    {
        var hint = NearestName.Hint(name, Names);
        scope.Problems.Add(origin, $"nothing is called '{{{{{name}}}}}'; {hint}");
        return null;
    }

    private Filter? FindFilter(string name, Origin origin)
    {
        if (!FiltersByName.TryGetValue(name, out var filter))
        {
            scope.Problems.Add(origin, $"no filter is called '{name}'; {NearestName.Hint(name, FiltersByName.Keys)}");
        }

        return filter;
    }
}
