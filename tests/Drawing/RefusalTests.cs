using System.Text;
using Emulator.Tests.Admin;
using Emulator.Tests.Support;

namespace Emulator.Tests.Drawing;

/// <summary>A picture that cannot be is refused in words that name what is wrong, and what would be right.</summary>
public sealed class RefusalTests
{
    private static readonly string[] Targets =
    [
        "a.jpg?bits=16",
        "a.jpg?colour=rgba",
        "a.jpg?bytes=1000",
        "a.png?bytes=67",
        "a.gif?bytes=100",
        "a.webp?bytes=100",
        "a.svg?bytes=100",
        "a.webp?width=16384",
        "a.webp?bits=7",
        "a.gif?colour=rgb",
        "a.gif?bits=9",
        "a.gif?height=0",
        "a.png?width=65536",
        "a.png?colour=rgb&bits=4",
        "a.png?width=20000&height=20000",
        "a.png?animated=true",
        "a.png?animated=yes",
        "a.jpg?bytes=1073741825",
        "a.jpg?bytes=99999999999999999999",
        "a.jpg?bytes=-5",
        "a.jpg?colour=blue",
        "a.jpg?widht=7",
        "a.jpg?utm_source=x",
        "a.jpg?delay=61s",
        "a.jpg?delay=soon",
        "a.jpg?status=700",
        "a.jpg?type=image/bmp",
        "a.bmp",
        "a.jpg?type=a%0D%0Ab",
        "a.jpg?bits=16&bytes=few&hight=8",
    ];

    [Fact]
    public async Task All_say_what_is_wrong_and_what_would_be_right()
    {
        await using var client = await ApiClient.StartAsync();
        var said = new StringBuilder();
        foreach (var target in Targets)
        {
            var reply = await client.GetAsync($"/_emulator/images/{target}");
            Assert.Equal((target, 400, "bad-picture"), (target, reply.Status, reply.Error));
            said.Append(target).Append("\n  ").Append(reply.Detail).Append('\n');
        }

        Snapshot.Match(said.ToString());
    }

    [Theory]
    [InlineData("POST", "a.jpg", 405)]
    [InlineData("GET", "", 404)]
    [InlineData("GET", "folder/a.jpg", 404)]
    public async Task Other_methods_and_paths_are_none_of_it(string method, string path, int status)
    {
        await using var client = await ApiClient.StartAsync();
        Assert.Equal(status, (await client.AskAsync(method, $"/_emulator/images/{path}", null)).Status);
    }
}
