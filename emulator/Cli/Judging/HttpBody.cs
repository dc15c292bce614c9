using System.Text;

namespace Emulator.Cli.Judging;

/// <summary>The body of a request in a .http file: its lines, and the files that some of them name.</summary>
internal static class HttpBody
{
    private const string OfFile = "< ";

    /// <summary>The bytes, or which file is missing among them.</summary>
    public static (byte[] Bytes, string? Missing) Read(string[] lines, string folder, string type)
    {
        var isForm = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        var bytes = new MemoryStream();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith(OfFile, StringComparison.Ordinal))
            {
                var path = Path.Combine(folder, line[OfFile.Length..].Trim());
                if (!File.Exists(path))
                {
                    return ([], $"there is no file '{path}', which its body names");
                }

                bytes.Write(File.ReadAllBytes(path));
                line = "";
            }

            // Parts are divided by both characters; editors send them so, though their files have one.
            var end =
                i == lines.Length - 1 ? ""
                : isForm && !line.EndsWith('\r') ? "\r\n"
                : "\n";
            bytes.Write(Encoding.UTF8.GetBytes(line + end));
        }

        return (WithoutEmptyEnd(bytes.ToArray()), null);
    }

    /// <summary>Empty lines between a body and the next request belong to neither.</summary>
    private static byte[] WithoutEmptyEnd(byte[] body)
    {
        var length = body.Length;
        while (length > 0 && body[length - 1] is (byte)'\n' && !(length > 1 && body[length - 2] is (byte)'\r'))
        {
            length--;
        }

        return body[..length];
    }
}
