using Emulator.Compilation;

namespace Emulator.Tests.Compilation;

/// <summary>Where a text is cut at its holes.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("{{x}}", "<x>")]
    [InlineData("{{ x | y }}", "<x | y>")]
    [InlineData("a {{x}} b {{y}}", "a |<x>| b |<y>")]
    [InlineData("{{x}}{{y}}", "<x>|<y>")]
    [InlineData("{{{x}}}", "{|<x>|}")]
    [InlineData("{a}", "{a}")]
    [InlineData("}} {", "}} {")]
    [InlineData("{{}}", "<>")]
    [InlineData("{{x | or \"}}\"}} y", "<x | or \"}}\">| y")]
    [InlineData("{{x | or \"{{\"}}", "<x | or \"{{\">")]
    [InlineData("{{x | or \"\\\"}}\"}}", "<x | or \"\\\"}}\">")]
    [InlineData("\"{{x}}\"", "\"|<x>|\"")]
    [InlineData("{{x | or \"a}} b", "<x | or \"a>| b")]
    [InlineData("{\"{{x}}\":1}", "{\"|<x>|\":1}")]
    public void Cuts_a_text_at_its_holes(string text, string parts) =>
        Assert.Equal(
            parts,
            string.Join('|', Template.Parts(text)!.Select(part => part.IsHole ? $"<{part.Text}>" : part.Text))
        );

    [Theory]
    [InlineData("{{x")]
    [InlineData("{{x}")]
    [InlineData("{{{x}")]
    [InlineData("{{x}} {{")]
    [InlineData("{{x {{y}}")]
    public void Knows_a_hole_that_is_not_closed(string text) => Assert.Null(Template.Parts(text));
}
