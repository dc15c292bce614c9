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
        Replay,
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
        new("export", "print a provider: its accepted examples as requests that editors send, or as OpenAPI 3.1")
        {
            Words = "http|openapi PROVIDER",
            Example = "emulator export http PROVIDER > requests.http",
        },
#if !NATIVE
        Sample,
#endif
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

    private static Verb Replay =>
        new("replay", "send recorded examples to a server, and tell where it answers otherwise")
        {
            Words = "FOLDER…",
            Flags =
            [
                new("to", "URL", "an emulator, which is set up for each, or the provider: only harmless ones go there"),
                new("provider", "PROVIDER", "whose examples, where folders do not say it; or only those"),
                new("only", "NAME*", "only files whose names fit; may be repeated"),
                new("credentials", "FILE, YAML", "your own accounts at providers; {NAME} is of the environment"),
                new("junit", "FILE", "the results as JUnit's XML besides"),
            ],
            Example = "emulator replay contracts --to http://localhost:8080 --junit replay.xml",
        };

#if !NATIVE
    private static Verb Sample =>
        new("sample", "make lifelike sends out of recorded ones, and print them or send them to an emulator")
        {
            Flags =
            [
                new("count", "N", "how many; 10 when nothing is said"),
                new("provider", "PROVIDER", "of one provider alone"),
                new("seed", "N", "the same sends for the same number; 1 when nothing is said"),
                new("to", "URL", "the emulator they are sent to; never a provider itself"),
                new("out", "FILE", "the .http file they are written to; else they are printed"),
            ],
            Example = "emulator sample --count 100 --to http://localhost:8080",
        };
#endif

    public static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);
}
