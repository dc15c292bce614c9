using System.Diagnostics;
using Emulator.Plans.Media;
using Emulator.Tests.Support;

namespace Emulator.Tests.Plans.Media;

/// <summary>Whatever the bytes are, reading a header comes to an end, quickly and without a crash.</summary>
public sealed class HostileFilesTests
{
    private static readonly byte[][] Samples =
    [
        Pictures.Png(20, 10, animated: true),
        Pictures.Png(3, 3, colour: 3, bits: 2),
        Pictures.Jpeg(),
        [.. Pictures.Jpeg()[..2], .. Pictures.Segment(0xE1, Pictures.Jpeg(2, 2)), .. Pictures.Jpeg()[2..]],
        Pictures.Gif(pictures: 3, depth: 2),
        Pictures.WebPPlain(),
        Pictures.WebPLossless(),
        Pictures.WebPOverview(),
    ];

    [Fact]
    public void Reads_a_file_cut_off_at_any_length()
    {
        foreach (var sample in Samples)
        {
            for (var length = 0; length < sample.Length; length++)
            {
                var header = ImageHeader.Read(sample.AsSpan(0, length));
                Assert.False(header.EndsProperly && header.Type is { Length: > 0 }, $"{header.Type} of {length} bytes");
            }

            Assert.True(ImageHeader.Read(sample).EndsProperly);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Reads_a_file_with_bytes_changed_at_random(int seed)
    {
        var random = new Random(seed);
        foreach (var sample in Samples)
        {
            for (var round = 0; round < 5000; round++)
            {
                var file = sample.ToArray();
                for (var flips = random.Next(1, 6); flips > 0; flips--)
                {
                    file[random.Next(file.Length)] = (byte)random.Next(256);
                }

                var header = ImageHeader.Read(file.AsSpan(0, random.Next(file.Length + 1)));
                Assert.True(header is { Width: >= 0, Height: >= 0, Pixels: >= 0 });
            }
        }
    }

    [Theory]
    [InlineData(0xFF, 0xD8, 0xFF, 0xFF)]
    [InlineData(0xFF, 0xD8, 0xFF, 0x00)]
    [InlineData(0xFF, 0xD8, 0xFF, 0xD0)]
    public void Reads_a_long_file_of_one_thing_in_a_moment(params int[] start)
    {
        var file = new byte[8 * 1024 * 1024];
        for (var i = 0; i < file.Length; i++)
        {
            file[i] = (byte)(i < 2 ? start[i] : start[2 + (i % 2)]);
        }

        var watch = Stopwatch.StartNew();
        ImageHeader.Read(file);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Reads_a_long_file_of_empty_pieces_in_a_moment()
    {
        var watch = Stopwatch.StartNew();
        ImageHeader.Read([.. Pictures.Png()[..8], .. new byte[8 * 1024 * 1024]]);
        byte[] gif = [.. Pictures.Gif()[..19], .. Enumerable.Repeat((byte)'!', 8 * 1024 * 1024)];
        ImageHeader.Read(gif);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Allocates_nothing()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var sample in Samples)
        {
            ImageHeader.Read(sample);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);
    }
}
