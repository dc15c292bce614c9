namespace Emulator.Plans.Payloads;

/// <summary>The provider's own path, as it was sent.</summary>
internal sealed class PathValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Sent.Path);
}

/// <summary>The whole address, path and query included.</summary>
internal sealed class UrlValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var sent = facts.Sent;
        ServerAddress.Append(sent, into);
        into.Write(sent.Path);
        if (!sent.Query.IsEmpty)
        {
            into.Write("?"u8);
            into.Write(sent.Query);
        }
    }
}

/// <summary>Where the provider's own paths begin in the session of this request, with a slash behind.</summary>
internal sealed class BaseUrlValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var sent = facts.Sent;
        ServerAddress.AppendServer(sent, into);
        if (!sent.Session.IsEmpty)
        {
            into.Write("/_emulator/s/"u8);
            into.Write(sent.Session);
        }

        into.Write(sent.Prefix);
        into.Write("/"u8);
    }
}

/// <summary>Scheme, host, session and mount: what stands before the provider's own path.</summary>
internal static class ServerAddress
{
    public static void Append(SentAddress sent, ByteBuffer into)
    {
        AppendServer(sent, into);
        into.Write(sent.Prefix);
    }

    public static void AppendServer(SentAddress sent, ByteBuffer into)
    {
        if (sent.Server.IsEmpty)
        {
            into.Write(sent.Scheme);
            into.Write("://"u8);
            into.Write(sent.Host);
        }

        into.Write(sent.Server);
    }
}

/// <summary>A header of the request.</summary>
internal sealed class HeaderValue(string name) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Header(name).AsSpan());

    public override FieldKind KindOf(IFacts facts) => facts.Header(name) is null ? FieldKind.Missing : FieldKind.Text;
}

/// <summary>A parameter of the query; the first of this name.</summary>
internal sealed class QueryValue(string name) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (QueryText.TryFind(facts.Sent.Query, name, out var raw))
        {
            QueryText.Decode(raw, into);
        }
    }

    public override FieldKind KindOf(IFacts facts) =>
        QueryText.TryFind(facts.Sent.Query, name, out _) ? FieldKind.Text : FieldKind.Missing;
}
