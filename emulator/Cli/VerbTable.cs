namespace Emulator.Cli;

/// <summary>THE table of verbs: help is made from it, and arguments are read by it.</summary>
internal static class VerbTable
{
    public static readonly Verb[] All =
    [
        new("serve", "run the server (what happens when no verb is given)")
        {
            Example = "emulator serve --urls http://localhost:8080 --edition observed",
        },
        Execute,
        new("judge", "what providers would have said to recorded requests, without a server")
        {
            Words = "FILE.har|FILE.http|FILE.yaml|FOLDER…",
            Example = "emulator judge traffic.har --edition observed",
        },
        new("check", "read contracts and scenarios, print every problem, or what they stand on")
        {
            Example = "emulator check --contracts ./contracts",
        },
        new("routes", "print the table of routes") { Example = "emulator routes" },
        new("scenarios", "print the table of failures that can be asked for by name")
        {
            Example = "emulator scenarios",
        },
        new("explain", "say in plain words what is checked, in which order; --edition NAME picks one")
        {
            Words = "PROVIDER [OPERATION]",
            Example = "emulator explain PROVIDER send-image --edition observed",
        },
        new("schema", "print the JSON schema of contract files, or that of scenarios")
        {
            Words = "[scenarios]",
            Example = "emulator schema > contract.schema.json",
        },
        new("export", "print a provider's accepted examples as requests that editors send")
        {
            Words = "http PROVIDER",
            Example = "emulator export http PROVIDER > requests.http",
        },
        new("healthcheck", "ask the server at --urls whether it is ready, or wait until it is")
        {
            Flags = [new("wait", "TIME such as 30s, 2m", "how long to wait for it; without it one answer decides")],
            Example = "emulator healthcheck --urls http://localhost:8080 --wait 30s",
        },
        new("version", "print the version of the program, and the revision of each contract")
        {
            Example = "emulator version",
        },
        new("help", "print this, or what one verb takes") { Words = "[VERB]", Example = "emulator help check" },
    ];

    public static IEnumerable<string> Names => All.Select(verb => verb.Name);

    private static Verb Execute =>
        new("exec", "run a command with an emulator of its own, and end as the command ends")
        {
            Command = "COMMAND ARGUMENT…",
            Flags =
            [
                new(
                    "set",
                    "NAME=TEXT",
                    "a variable for the command; {base} and {PROVIDER} in the text become base URLs; may be repeated"
                ),
            ],
            Example = "emulator exec --set API_URL={PROVIDER} --journal-on-exit journal.har -- npm test",
            Urls = "http://localhost:0",
        };

    public static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);
}
