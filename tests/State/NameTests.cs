using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>What sessions may be called, and when two recipients are the same.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("Test_1.two~three-4", true)]
    [InlineData("default", true)]
    [InlineData("", false)]
    [InlineData("*", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("a%20b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    public void Tells_good_names_from_bad(string name, bool good) => Assert.Equal(good, SessionName.IsGood(name));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_name_has_a_hundred_letters_at_most(int length, bool good) =>
        Assert.Equal(good, SessionName.IsGood(new string('a', length)));

    [Theory]
    [InlineData("106540352242922", "106540352242922")]
    [InlineData("my-device", "my-device")]
    [InlineData("", "default")]
    public void An_account_that_could_be_a_name_is_one(string account, string name) =>
        Assert.Equal(name, SessionName.From(account));

    [Theory]
    [InlineData("a/b")]
    [InlineData("büro")]
    [InlineData(
        "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z!"
    )]
    public void Any_account_has_a_good_name_of_its_own(string account)
    {
        Assert.True(SessionName.IsGood(SessionName.From(account)));
        Assert.NotEqual(SessionName.From(account), SessionName.From(account + "!"));
    }

    [Fact]
    public void Accounts_that_differ_in_bad_letters_only_have_different_names() =>
        Assert.NotEqual(SessionName.From("a/b"), SessionName.From("a?b"));

    [Theory]
    [InlineData("16505550001", "16505550001")]
    [InlineData("+16505550001", "16505550001")]
    [InlineData("+1 (650) 555-0001", "16505550001")]
    [InlineData("1.650.555.0001", "16505550001")]
    [InlineData("1\u00a0650\u00a05550001", "16505550001")]
    [InlineData("16505550001@s.whatsapp.net", "16505550001")]
    [InlineData("16505550001@c.us", "16505550001")]
    [InlineData("120363019502650977@g.us", "120363019502650977@g.us")]
    [InlineData("120363019502650977-group", "120363019502650977-group")]
    [InlineData("US.13491208655302741918", "US.13491208655302741918")]
    [InlineData("+", "+")]
    [InlineData("", "")]
    public void Recipients_compare_by_their_digits(string written, string key) =>
        Assert.Equal(key, RecipientKey.Of(written));
}
