using System.Collections.Immutable;

namespace Emulator.Plans.Payloads;

/// <summary>Something a payload can say about the running request.</summary>
internal abstract class Value
{
    /// <summary>Writes the value as plain UTF-8, with nothing escaped.</summary>
    public abstract void Append(IFacts facts, ByteBuffer into);

    /// <summary>Whether path and account alone decide it: a connection's next request mostly has the same.</summary>
    public virtual bool FollowsFromCaller => false;

    /// <summary>The JSON type the value has when it stands alone.</summary>
    public virtual FieldKind KindOf(IFacts facts) => FieldKind.Text;

    /// <summary>Whether a text, once it is written, turned out to be a number that needs no quotes.</summary>
    public virtual bool StandsBare(IFacts facts, ReadOnlySpan<byte> written) => false;
}

/// <summary>The first of some body fields that is there, with its own type.</summary>
internal sealed class BodyValue(ImmutableArray<FieldPath> paths) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => WrittenValue.Write(Find(facts.Body), into);

    public override FieldKind KindOf(IFacts facts) => Find(facts.Body).Kind;

    public FieldValue Find(FieldValue body)
    {
        foreach (var path in paths)
        {
            if (path.In(body) is { Kind: not (FieldKind.Missing or FieldKind.Null) } found)
            {
                return found;
            }
        }

        return default;
    }
}

/// <summary>A part of the path that the route captured.</summary>
internal sealed class CaptureValue(string name) : Value
{
    public override bool FollowsFromCaller => true;

    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Capture(name));
}

/// <summary>The part of the path that no route knows.</summary>
internal sealed class UnmatchedPathValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.UnmatchedPath);
}

/// <summary>The method of the request.</summary>
internal sealed class MethodValue : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => into.Write(facts.Method.AsSpan());
}

/// <summary>A fact about the account: as the request says it, as it is listed, or made up once for all.</summary>
internal sealed class AccountValue(int field, IdPattern? otherwise, ulong salt) : Value
{
    public override bool FollowsFromCaller => otherwise is null or { IsSettled: true };

    public override void Append(IFacts facts, ByteBuffer into)
    {
        if (facts.ListedValue(field) is { } listed)
        {
            into.Write(listed.AsSpan());
        }
        else if (facts.Credential(field) is { State: CredentialState.Given } given)
        {
            into.Write(given.Text.Span);
        }
        else
        {
            otherwise?.Write(facts, facts.AccountSeed ^ salt, into);
        }
    }
}

/// <summary>A fresh id; every mention of it in one reply is the same.</summary>
internal sealed class IdValue(IdPattern pattern, ulong salt) : Value
{
    public override void Append(IFacts facts, ByteBuffer into) => pattern.Write(facts, facts.IdSeed ^ salt, into);
}
