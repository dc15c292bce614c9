using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.Plans.Payloads;

/// <summary>Writes a value of a body for a reply: as it was sent, or as JSON where a form only implied it.</summary>
internal static class WrittenValue
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
    };

    public static void Write(FieldValue value, ByteBuffer into)
    {
        if (value.Kind is FieldKind.Map or FieldKind.List && value.Utf8.IsEmpty)
        {
            using var writer = new Utf8JsonWriter(into, Options);
            Write(value, writer);
            return;
        }

        // The bytes of a file are no text: whoever mentions one means its name or its type.
        into.Write(value.Kind is FieldKind.File ? [] : value.Utf8);
    }

    private static void Write(FieldValue value, Utf8JsonWriter writer)
    {
        switch (value.Kind)
        {
            case FieldKind.Map or FieldKind.List when value.Utf8.IsEmpty:
                WriteChildren(value, writer, isMap: value.Kind is FieldKind.Map);
                break;
            case FieldKind.Text:
                writer.WriteStringValue(value.Utf8);
                break;
            case FieldKind.Missing or FieldKind.File:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(value.Utf8, skipInputValidation: true);
                break;
        }
    }

    private static void WriteChildren(FieldValue value, Utf8JsonWriter writer, bool isMap)
    {
        if (isMap)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartArray();
        }

        foreach (var child in value.Children)
        {
            if (isMap)
            {
                writer.WritePropertyName(child.Name);
            }

            Write(child, writer);
        }

        if (isMap)
        {
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteEndArray();
        }
    }
}
