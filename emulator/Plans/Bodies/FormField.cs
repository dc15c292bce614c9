namespace Emulator.Plans.Bodies;

/// <summary>One field as a form, a query or a part of a multipart body says it.</summary>
internal readonly record struct FormField(Stretch Name, Stretch Text)
{
    /// <summary>How the sender called the file; null when the field is no file.</summary>
    public Stretch? FileName { get; init; }

    /// <summary>The type the sender gave the file; null when it gave none.</summary>
    public Stretch? ContentType { get; init; }
}
