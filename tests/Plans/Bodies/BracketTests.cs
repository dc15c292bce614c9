using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Tests.Plans.Bodies;

/// <summary>Brackets in names of fields make maps and lists, as PHP understands them.</summary>
public sealed class BracketTests
{
    [Theory]
    [InlineData("image[link]=x", "{image={link='x';};}")]
    [InlineData("image[link]=x&to=1&image[caption]=y", "{image={link='x';caption='y';};to='1';}")]
    [InlineData("a[b][c]=1&a[b][d]=2&a[e]=3", "{a={b={c='1';d='2';};e='3';};}")]
    [InlineData("image%5Blink%5D=x", "{image={link='x';};}")]
    [InlineData("to[]=x&to[]=y", "{to=['x';'y';];}")]
    [InlineData("to[0]=x&to[1]=y", "{to=['x';'y';];}")]
    [InlineData("to[0]=x&to[]=y", "{to=['x';'y';];}")]
    [InlineData("to[][number]=x&to[][number]=y", "{to=[{number='x';};{number='y';};];}")]
    [InlineData("to[0][number]=x&to[0][name]=n&to[1][number]=y", "{to=[{number='x';name='n';};{number='y';};];}")]
    [InlineData("a[][]=1&a[][]=2", "{a=[['1';];['2';];];}")]
    public void Makes_maps_and_lists(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body, Forms.Bracketed));

    [Theory]
    [InlineData("to[1]=x", "{to={1='x';};}")]
    [InlineData("to[1]=x&to[0]=y", "{to={1='x';0='y';};}")]
    [InlineData("to[5]=x&to[]=y", "{to={5='x';6='y';};}")]
    [InlineData("to[]=x&to[a]=y", "{to={0='x';a='y';};}")]
    [InlineData("to[a]=x&to[]=y", "{to={a='x';0='y';};}")]
    [InlineData("to[00]=x", "{to={00='x';};}")]
    [InlineData("to[-1]=x", "{to={-1='x';};}")]
    [InlineData("to[9999999999]=x", "{to={9999999999='x';};}")]
    public void A_list_counts_up_from_nought(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body, Forms.Bracketed));

    [Theory]
    [InlineData("a=1&a=2", "{a='2';}")]
    [InlineData("a=1&a[b]=2", "{a={b='2';};}")]
    [InlineData("a[b]=2&a=1", "{a='1';}")]
    [InlineData("a[b]=2&a=1&a[c]=3", "{a={c='3';};}")]
    [InlineData("a[]=1&a=0&a[]=2", "{a=['2';];}")]
    [InlineData("a[b]=1&a[b]=2", "{a={b='2';};}")]
    [InlineData("to[0]=x&to[0]=y", "{to=['y';];}")]
    public void Of_two_that_want_one_place_the_later_has_it(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body, Forms.Bracketed));

    [Theory]
    [InlineData("[a]=1", "{[a]='1';}")]
    [InlineData("[]=1", "{[]='1';}")]
    [InlineData("a[b=1", "{a[b='1';}")]
    [InlineData("a]=1", "{a]='1';}")]
    [InlineData("a[b]c=1", "{a[b]c='1';}")]
    [InlineData("a[b]]=1", "{a[b]]='1';}")]
    [InlineData("a[b[c]]=1", "{a[b[c]]='1';}")]
    [InlineData("a[b][=1", "{a[b][='1';}")]
    [InlineData("[=1&]=2", "{[='1';]='2';}")]
    public void Leaves_brackets_that_do_not_fit_as_they_are(string body, string shown) =>
        Assert.Equal(shown, ShownBody.OfForm(body, Forms.Bracketed));

    [Theory]
    [InlineData(BracketName.MostParts - 1, true)]
    [InlineData(BracketName.MostParts, false)]
    [InlineData(10_000, false)]
    public void Goes_only_so_deep(int brackets, bool read)
    {
        var body = "a" + string.Concat(Enumerable.Repeat("[b]", brackets)) + "=1";
        Assert.Equal(read, ShownBody.OfForm(body, Forms.Bracketed) != ShownBody.Unreadable);
    }

    [Fact]
    public void Reads_JSON_inside_only_at_the_top()
    {
        var plan = new FormPlan(Brackets: true, ["image"u8.ToArray()]);
        Assert.Equal("{a={image='{}';};image={};}", ShownBody.OfForm("a[image]={}&image={}", plan));
    }

    [Fact]
    public void Its_items_and_names_are_found_like_others()
    {
        var root = Forms.Root("to[]=x&to[]=y&image[link]=z", Forms.Bracketed);
        Assert.Equal("y"u8, FieldPath.Of("to.1").In(root).Utf8);
        Assert.Equal("z"u8, FieldPath.Of("image.link").In(root).Utf8);
        Assert.True(FieldPath.Of("to.2").In(root).IsMissing);
        Assert.True(FieldPath.Of("image.link.x").In(root).IsMissing);
    }
}
