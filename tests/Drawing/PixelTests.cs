using System.Buffers.Binary;
using System.IO.Compression;
using Emulator.Drawing;
using Emulator.Plans.Media;
using MetadataExtractor;
using MetadataExtractor.Formats.FileType;

namespace Emulator.Tests.Drawing;

/// <summary>Every row of a PNG is there under right sums, and another reader finds nothing to complain of.</summary>
public sealed class PixelTests
{
    public static TheoryData<string> Png { get; } = Wishes.Names(wish => wish.Found == KnownTypes.Png);

    public static TheoryData<string> All { get; } = Wishes.Names(_ => true);

    [Theory]
    [MemberData(nameof(Png))]
    public void All_rows_of_a_png_are_there(string kind)
    {
        foreach (var (width, height) in (ReadOnlySpan<(int, int)>)[(1, 1), (9, 3), (61, 43), (1500, 20), (3, 1500)])
        {
            var wish = Wishes.Named(kind) with { Width = width, Height = height, Bytes = 200_000 };
            var rows = Unpack(PictureMaker.ToArray(wish));
            var length = 1 + PngSize.RowBytes(wish);
            Assert.Equal(height * length, rows.Length);
            Assert.All(rows.Chunk(length), row => Assert.Contains(row[0], (byte[])[1, 2])); // like left, like above
            Assert.Equal(PictureSize.BandsIn(height), rows.Chunk(length).Count(row => row[0] == 1));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Another_reader_finds_the_same_type_and_no_error(string kind)
    {
        using var file = new MemoryStream(PictureMaker.ToArray(Wishes.Named(kind) with { Bytes = 150_001 }));
        var directories = ImageMetadataReader.ReadMetadata(file);
        var type = directories.OfType<FileTypeDirectory>().Single();
        Assert.Equal(Wishes.Named(kind).Found, type.GetString(FileTypeDirectory.TagDetectedFileMimeType));
        Assert.Empty(directories.SelectMany(directory => directory.Errors));
    }

    /// <summary>Goes through the chunks, checks their sums, and unpacks the rows.</summary>
    private static byte[] Unpack(byte[] file)
    {
        using var packed = new MemoryStream();
        for (var rest = file.AsSpan(8); !rest.IsEmpty; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            Assert.Equal(
                Checksums.Crc(rest.Slice(4, length + 4)),
                BinaryPrimitives.ReadUInt32BigEndian(rest[(length + 8)..])
            );
            if (rest[4..].StartsWith("IDAT"u8))
            {
                packed.Write(rest.Slice(8, length));
            }

            rest = rest[(length + 12)..];
        }

        packed.Position = 0;
        using var zip = new ZLibStream(packed, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zip.CopyTo(rows);
        return rows.ToArray();
    }
}
