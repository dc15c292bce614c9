using Emulator.Fetching;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Plans.Payloads;
using Emulator.State;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.Serving;

/// <summary>One request in flight: what it said and what it is answered. All that changes is here.</summary>
internal sealed partial class Exchange(HttpContext http, Address address, Catalog catalog, long number) : IDisposable
{
    private RequestBytes _body;
    private FaultList _faults;
    private string _note = "";

    public HttpContext Http => http;

    public Caller Caller { get; } = Caller.Of(http);

    /// <summary>
    /// Path and query as they were sent. The web server's features are mostly one object; asking it by type takes ten
    /// times as long.
    /// </summary>
    public string Target =>
        (http.Features as IHttpRequestFeature ?? http.Features.Get<IHttpRequestFeature>())?.RawTarget ?? "";

    public Address Address => address;

    public Catalog Catalog { get; private set; } = catalog;

    /// <summary>The request's number in the journal of the whole server.</summary>
    public long Number => number;

    public Controls Controls { get; set; } = Controls.None;

    /// <summary>The address this server is known by; empty when the request's own counts.</summary>
    public string Server { get; init; } = "";

    /// <summary>Who learns what lies behind links; null where nobody does.</summary>
    public LinkFetcher? Links { get; init; }

    /// <summary>When the request came in, on the wall's steady clock.</summary>
    public long Started { get; init; }

    public ref RequestBytes Bytes => ref _body;

    /// <summary>Where the path led to; null as long as no provider is found.</summary>
    public KnownRoute? Route { get; set; }

    /// <summary>The session the request named; null when it named none.</summary>
    public string? NamedSession { get; set; }

    public Session Session { get; set; } = null!;

    public long InSession { get; set; }

    public ListedAccounts Accounts { get; set; } = ListedAccounts.Open;

    public ProviderFamily? Family { get; set; }

    public ProviderPlan? Provider { get; set; }

    public string? MountEdition { get; set; }

    /// <summary>Where the provider's own path begins in the address.</summary>
    public int PathStart { get; set; } = address.Start;

    public MethodTable? Methods => Route?.Methods;

    /// <summary>What the path and the method lead to; the body may have to tell several apart.</summary>
    public List<OperationPlan>? Variants { get; set; }

    public OperationPlan? Operation { get; set; }

    public BodyState BodyState { get; set; }

    public BodyTree? Tree { get; set; }

    public ref FaultList Faults => ref _faults;

    /// <summary>How a request that the emulator refuses before the line was refused.</summary>
    public Verdict? Refused { get; set; }

    public ReadOnlySpan<char> Path => address.Path.AsSpan(PathStart);

    public FieldValue Recipient => Provider?.RecipientIn(Body) ?? default;

    /// <summary>Keeps a header if it is meant for the emulator.</summary>
    public void Notice(string header, Microsoft.Extensions.Primitives.StringValues values)
    {
        if (Controls.MayBe(header))
        {
            Controls = Controls == Controls.None ? new Controls() : Controls;
            Controls.Notice(header, values);
        }
    }

    /// <summary>What the provider would send after its reply.</summary>
    public LaterEntry[] Later { get; set; } = [];

    /// <summary>What was odd about the request; what became of its link stands last.</summary>
    public string Note =>
        LinkNote.Length == 0 ? _note
        : _note.Length == 0 ? LinkNote
        : $"{_note}; {LinkNote}";

    public void AddNote(string note) => _note = _note.Length == 0 ? note : $"{_note}; {note}";

    public void Dispose()
    {
        Tree?.Dispose();
        _body.Return();
        _entry?.Dispose();
        ReturnMedia();
    }

    private ByteBuffer? _entry;

    /// <summary>The journal's entry: the request, then headers and body of the reply, rendered in place.</summary>
    public ByteBuffer Entry => _entry ??= new ByteBuffer(2048);

    /// <summary>What the entry leaves out of the body; null when it has all of it.</summary>
    public BodyCuts? Cuts { get; set; }

    /// <summary>The beginning of the reply; mostly long over when it is looked at.</summary>
    public Task Begun { get; set; } = Task.CompletedTask;

    /// <summary>What is sent in place of a body that the line wrote.</summary>
    public ReadOnlyMemory<byte>? FileToSend { get; set; }

    /// <summary>Where in the entry the body of the reply begins; it ends where the entry does.</summary>
    public int ReplyStart { get; set; }
}

/// <summary>What reading the body showed; judged later, when the contract says so.</summary>
internal enum BodyState : byte
{
    Empty,
    Read,
    Unreadable,
    WrongType,
    TooLarge,

    /// <summary>It came too slowly, or it was no HTTP.</summary>
    Broken,

    /// <summary>Its sender went away; nobody is there to be answered.</summary>
    BrokenOff,
}
