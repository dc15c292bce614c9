using System.Text;

namespace Emulator.Tests.Serving.Cargo;

/// <summary>Whatever kind a body is of, its fields are checked and answered alike.</summary>
public sealed class BodyKindTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Form = CargoClient.Form;
    private const string Multipart = CargoClient.Multipart;
    private const string Part = "--b\r\nContent-Disposition: form-data; name=";
    private CargoClient _client = null!;

    public async Task InitializeAsync() => _client = await CargoClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData(Json, """{"to":"15550001","caption":"é 1"}""")]
    [InlineData("APPLICATION/json; charset=utf-8", """{"to":"15550001","caption":"é 1"}""")]
    [InlineData(Form, "to=15550001&caption=%c3%a9+1")]
    [InlineData("Application/X-WWW-Form-Urlencoded ; charset=UTF-8", "caption=%c3%a9%201&to=15550001")]
    [InlineData(Multipart, Part + "to\r\n\r\n15550001\r\n" + Part + "\"caption\"\r\n\r\né 1\r\n--b--\r\n")]
    [InlineData(
        "Multipart/Form-Data;Boundary=\"b\"",
        Part + "to\r\n\r\n15550001\r\n" + Part + "caption\r\n\r\né 1\r\n--b--"
    )]
    public async Task Takes_all_kinds_alike(string type, string body) =>
        Assert.Equal(
            new CargoReply("accepted", """{"to":"15550001","caption":"é 1","link":null,"shop":""}"""),
            await _client.PostAsync("send", type, body)
        );

    [Theory]
    [InlineData(Json, """{"to":"1"}""", "field-wrong")]
    [InlineData(Form, "to=1", "field-wrong")]
    [InlineData(Form, "to=15550001&caption=12345678901", "field-wrong")]
    [InlineData(Form, "to=15550001&caption=%31%32%33%34%35%36%37%38%39%30", "accepted")]
    [InlineData(Form, "TO=15550001", "field-missing")]
    [InlineData(Form, "to=1&to=15550001", "accepted")]
    [InlineData(Form, "to=15550001&to=1", "field-wrong")]
    [InlineData(Form, """{"to":"15550001"}""", "field-missing")]
    [InlineData(Json, "to=15550001", "body-unreadable")]
    [InlineData(Multipart, "to=15550001", "body-unreadable")]
    [InlineData(Multipart, Part + "to\r\n\r\n15550001\r\n", "body-unreadable")]
    [InlineData("multipart/form-data", Part + "to\r\n\r\n15550001\r\n--b--", "body-unreadable")]
    [InlineData("multipart/form-data; boundary=c", Part + "to\r\n\r\n15550001\r\n--b--", "body-unreadable")]
    [InlineData("text/plain", "to=15550001", "type-wrong")]
    [InlineData("multipart/mixed; boundary=b", Part + "to\r\n\r\n15550001\r\n--b--", "type-wrong")]
    [InlineData("application/json+x", "{}", "type-wrong")]
    [InlineData("", "to=15550001", "type-wrong")]
    [InlineData(null, "to=15550001", "type-wrong")]
    public async Task Judges_what_it_takes(string? type, string body, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("send", type, body)).Outcome);

    [Fact]
    public async Task Reads_no_form_that_is_too_large() =>
        Assert.Equal(
            "body-too-large",
            (await _client.PostAsync("send", Form, "to=15550001&x=" + new string('x', 65 * 1024))).Outcome
        );

    [Theory]
    [InlineData("?to=15550001", null, "", "accepted")]
    [InlineData("?to=1555000%31&caption=a+b", null, "", "accepted")]
    [InlineData("?caption=x", null, "", "field-missing")]
    [InlineData("", null, "", "field-missing")]
    [InlineData("?to=1", Json, """{"to":"15550001"}""", "accepted")]
    [InlineData("?to=15550001", Json, """{"caption":"x"}""", "accepted")]
    [InlineData("?to=15550001", Json, """{"to":"1"}""", "field-wrong")]
    [InlineData("?to=15550001", Form, "to=1", "field-wrong")]
    [InlineData("?to=15550001", Form, "caption=1", "accepted")]
    [InlineData("?to=15550001", Json, "{", "body-unreadable")]
    [InlineData("?to=15550001", "text/plain", "x", "type-wrong")]
    [InlineData("?to=15550001", Json, "[]", "field-missing")]
    public async Task The_query_counts_where_the_body_says_nothing(
        string query,
        string? type,
        string body,
        string outcome
    ) => Assert.Equal(outcome, (await _client.PostAsync("send" + query, type, body)).Outcome);

    [Theory]
    [InlineData("?to=x%20y", "accepted")]
    [InlineData("", "field-missing")]
    [InlineData("?", "field-missing")]
    public async Task A_query_alone_is_enough(string query, string outcome) =>
        Assert.Equal(outcome, (await _client.AskAsync("GET", "/cargo-api/status" + query, null, [])).Outcome);

    [Theory]
    [InlineData("text/plain", """{"to":"1"}""", "accepted")]
    [InlineData(null, """{"to":"1"}""", "accepted")]
    [InlineData(Multipart, """{"to":"1"}""", "accepted")]
    [InlineData("text/plain", "to=1", "body-unreadable")]
    [InlineData(Form, "to=1", "accepted")]
    [InlineData(Form, """{"to":"1"}""", "field-missing")]
    [InlineData(Form, "", "body-empty")]
    [InlineData("text/plain", "", "body-empty")]
    public async Task Any_type_but_a_forms_is_read_as_JSON(string? type, string body, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("loose", type, body)).Outcome);

    [Theory]
    [InlineData(
        "image={\"link\":\"http://a.example\"}&to[]=1",
        """{"image":{"link":"http://a.example"},"to":["1"],"all":"to [\"1\"]"}"""
    )]
    [InlineData(
        "image=%7B%22link%22%3A%22http:\\/\\/a.example%22%7D&to[0]=1",
        """{"image":{"link":"http:\/\/a.example"},"to":["1"],"all":"to [\"1\"]"}"""
    )]
    [InlineData(
        "image[link]=http://a.example&to[]=%22&to[]=2",
        """{"image":{"link":"http://a.example"},"to":["\"","2"],"all":"to [\"\\\"\",\"2\"]"}"""
    )]
    public async Task Reads_JSON_and_brackets_in_a_form(string body, string reply) =>
        Assert.Equal(new CargoReply("nested", reply), await _client.PostAsync("nested", Form, body));

    [Theory]
    [InlineData("image={\"link\":\"a\"}&to[]=1", "field-wrong")]
    [InlineData("image=%22http://a.example%22&to[]=1", "field-wrong")]
    [InlineData("image=http://a.example&to[]=1", "body-unreadable")]
    [InlineData("image={&to[]=1", "body-unreadable")]
    [InlineData("image={}&template=&to[]=1", "body-unreadable")]
    [InlineData("image[link]=http://a.example&to=1", "field-missing")]
    [InlineData("image[link=http://a.example&to[]=1", "field-missing")]
    public async Task Judges_JSON_and_brackets_in_a_form(string body, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("nested", Form, body)).Outcome);

    [Theory]
    [InlineData("?image={%22link%22:%22http://a.example%22}&to[]=1", "nested")]
    [InlineData("?image[link]=http://a.example&to%5B%5D=1", "nested")]
    [InlineData("?image={&to[]=1", "body-unreadable")]
    public async Task Reads_JSON_and_brackets_in_a_query(string query, string outcome) =>
        Assert.Equal(outcome, (await _client.PostAsync("nested" + query, null, "")).Outcome);

    [Fact]
    public async Task The_journal_shows_a_form_as_it_was_sent()
    {
        await _client.PostAsync("send?to=1", Form, "to=15550001&caption=%41+b%zz");
        var journal = await _client.JournalAsync();
        Assert.Contains(
            "to=15550001&caption=%41+b%zz\"",
            Encoding.UTF8.GetString(Unescaped(journal)),
            StringComparison.Ordinal
        );
    }

    private static byte[] Unescaped(string json) =>
        Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Unescape(json));
}
