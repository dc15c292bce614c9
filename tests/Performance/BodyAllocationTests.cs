using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Tests.Plans.Bodies;

namespace Emulator.Tests.Performance;

/// <summary>Reading a body of any kind allocates nothing but its tree.</summary>
public sealed class BodyAllocationTests
{
    private static readonly FormPlan Everything = new(Brackets: true, ["image"u8.ToArray()]);

    [Theory]
    [InlineData(BodyKinds.Json, """{"to":"1","caption":"\u00e9","image":{"link":"x"}}""")]
    [InlineData(BodyKinds.Form, "to=1&caption=%C3%A9+b&image=%7B%22link%22%3A%22%5Cu00e9%22%7D")]
    [InlineData(BodyKinds.Form, "to[]=1&to[]=2&image={}&template[name]=x&template[to][1]=y")]
    [InlineData(
        BodyKinds.Multipart,
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''%e2%82%ac\r\n"
            + "Content-Type: image/png\r\n\r\nPNG\r\n--b\r\nContent-Disposition: form-data; name=to\r\n\r\n1\r\n--b--"
    )]
    internal void Reading_allocates_only_the_tree(BodyKinds kind, string body)
    {
        var query = "beneath=1&to=%41";
        var (length, bytes) = (Encoding.UTF8.GetByteCount(body), Encoding.UTF8.GetBytes(body + query));
        var tree = AllocatedBytes.Each(() => new BodyTree(bytes).Dispose());
        var read = AllocatedBytes.Each(() =>
        {
            using var whole = new BodyTree(bytes);
            var isRead =
                BodyReader.ReadQuery(whole, new Stretch(length, query.Length), Everything)
                && BodyReader.ReadBody(whole, length, kind, ShownBody.Boundary, Everything);
            Assert.True(isRead);
        });
        Assert.Equal(tree, read);
    }
}
