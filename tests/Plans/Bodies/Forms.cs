using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Forms and how they are read, as tests want them.</summary>
internal static class Forms
{
    public static readonly FormPlan Bracketed = new(Brackets: true, []);

    public static FormPlan JsonIn(params string[] names) =>
        new(Brackets: false, [.. names.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The fields of a form; their memory is left to the collector.</summary>
    public static FieldValue Root(string body, FormPlan? plan = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var tree = new BodyTree(bytes);
        Assert.True(BodyReader.ReadBody(tree, bytes.Length, BodyKinds.Form, "", plan ?? FormPlan.Plain));
        return tree.Root;
    }
}
