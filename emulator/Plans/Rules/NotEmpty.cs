namespace Emulator.Plans.Rules;

/// <summary>A text has a letter, a list an item, a map a key, a file a byte; other values are never empty.</summary>
internal sealed class NotEmpty : FieldRule
{
    public override string Limit => "not empty";

    public override bool SpeaksOf(FieldKind kind) =>
        kind is FieldKind.Text or FieldKind.File or FieldKind.List or FieldKind.Map;

    public override bool Holds(in FieldValue value) =>
        value.Kind switch
        {
            FieldKind.Text or FieldKind.File => value.Utf8.Length > 0,
            FieldKind.List or FieldKind.Map => value.Children.GetEnumerator().MoveNext(),
            _ => true,
        };
}
