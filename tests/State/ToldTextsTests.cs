using Emulator.Plans.Payloads;
using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>What leaves the journal for a log tells nobody whom a message was for, or how to get in.</summary>
public sealed class ToldTextsTests
{
    private const string Secret = "S3cret/Token";

    [Theory]
    [InlineData("", "-")]
    [InlineData("16505550001", "…0001")]
    [InlineData("+44 7700 900-429", "…0429")]
    [InlineData("5511999990001@s.whatsapp.net", "…0001")]
    [InlineData("120363024512345678@g.us", "…5678")]
    [InlineData("12345", "…2345")]
    [InlineData("1234", "…")]
    [InlineData("1", "…")]
    [InlineData("somebody", "…")]
    [InlineData("jo@host12345.example", "…")]
    [InlineData("\n\r", "…")]
    public void Of_a_recipient_the_last_four_digits(string to, string told) =>
        Assert.Equal(told, Of("/send", to: to).To);

    [Theory]
    [InlineData("/send?to=16505550001&key=x", "", "/send")]
    [InlineData("/bot/S3cret%2FToken/send", "", "/bot/fp-/send")]
    [InlineData("/bot/S3cret/Token/send?t=S3cret/Token", "", "/bot/fp-/send")]
    [InlineData("/contacts/16505550001/exists", "16505550001", "/contacts/…0001/exists")]
    [InlineData("/contacts/16505550001/exists", "+1 650 555 0001", "/contacts/…0001/exists")]
    [InlineData("/contacts/%2B16505550001", "+16505550001", "/contacts/%2B…0001")]
    [InlineData("/a\u0085b\u2028c\u001b[2J", "", "/a?b?c?[2J")]
    [InlineData("", "", "-")]
    public void Of_the_target_the_path_without_credentials_and_recipients(string target, string to, string path) =>
        Assert.Equal(path.Replace("fp-", Fingerprint.Of(Secret), StringComparison.Ordinal), Of(target, to: to).Path);

    [Theory]
    [InlineData("106540352242922", "106540352242922")]
    [InlineData("fp-0123456789", "fp-0123456789")]
    [InlineData("my\ninfo: device \"7\"", "my?info: device \"7\"")]
    [InlineData("", "-")]
    public void Of_the_account_what_the_journal_shows_on_one_line(string account, string told) =>
        Assert.Equal(told, Of("/send", account: account).Account);

    [Fact]
    public void Long_texts_are_cut() => Assert.Equal(201, Of("/" + new string('a', 70_000)).Path.Length);

    private static ToldTexts Of(string target, string account = "7", string to = "")
    {
        using var entry = new ByteBuffer();
        EntryBytes.AddPair(entry, "X-Api-Key", Secret);
        foreach (var text in new[] { "", "POST", target, "the caption", account, to, "a note" })
        {
            EntryBytes.Add(entry, text.AsSpan());
        }

        EntryBytes.AddPair(entry, "token", Secret);
        EntryBytes.Add(entry, "".AsSpan());
        var told = ToldTexts.Of(entry.Written);
        Assert.DoesNotContain("caption", told.ToString(), StringComparison.Ordinal);
        return told;
    }
}
