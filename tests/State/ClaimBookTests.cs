using Emulator.State;

namespace Emulator.Tests.State;

/// <summary>Each recipient and each account belongs to one session at most.</summary>
public sealed class ClaimBookTests
{
    private readonly ClaimBook _book = new();

    [Fact]
    public void Refuses_what_another_session_holds_and_takes_nothing_of_the_rest()
    {
        Claim("a", "1");
        Assert.Equal(new TakenClaim(new(ClaimKind.To, "1"), "a"), Claim("b", "2", "1"));
        Assert.Equal(("a", null), (OwnerOf("1"), OwnerOf("2")));
    }

    [Fact]
    public void A_session_changes_its_claims_freely()
    {
        Claim("a", "1", "2");
        Assert.Null(Claim("a", "2", "3"));
        Assert.Equal((null, "a", "a"), (OwnerOf("1"), OwnerOf("2"), OwnerOf("3")));
    }

    [Fact]
    public void What_was_released_can_be_claimed_again()
    {
        Claim("a", "1");
        _book.Release("a");
        Assert.True(_book.IsEmpty);
        Assert.Null(Claim("b", "1"));
        Assert.Equal("b", OwnerOf("1"));
    }

    [Fact]
    public void A_recipient_and_an_account_of_the_same_name_are_two_things()
    {
        Claim("a", "1");
        Assert.Null(_book.TryClaim("b", [new(ClaimKind.Account, "1")]));
        Assert.Equal(("a", "b"), (OwnerOf("1"), _book.OwnerOf(ClaimKind.Account, "1")));
    }

    [Fact]
    public async Task Of_many_who_claim_the_same_at_once_one_has_it()
    {
        var tries = Enumerable.Range(0, 50).Select(number => Task.Run(() => Claim($"s{number}", "1")));
        var refused = await Task.WhenAll(tries);
        Assert.Single(refused, taken => taken is null);
        Assert.All(refused.OfType<TakenClaim>(), taken => Assert.Equal(OwnerOf("1"), taken.Owner));
    }

    private TakenClaim? Claim(string session, params string[] recipients) =>
        _book.TryClaim(session, [.. recipients.Select(to => new SessionClaim(ClaimKind.To, to))]);

    private string? OwnerOf(string recipient) => _book.OwnerOf(ClaimKind.To, recipient);
}
