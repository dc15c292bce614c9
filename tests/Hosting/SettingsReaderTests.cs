using Emulator.Hosting;

namespace Emulator.Tests.Hosting;

/// <summary>Settings come by flag and by variable; nothing is misunderstood in silence.</summary>
public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData("--seed=one")]
    [InlineData("--seed one")]
    [InlineData("--seed two --seed one")]
    [InlineData("EMULATOR_SEED=one")]
    [InlineData("--seed one EMULATOR_SEED=two")]
    [InlineData("--seed=one EMULATOR_SEED=two")]
    public void A_flag_wins_over_its_variable(string given) => Assert.Equal("one", Read(given).Settings?.Seed);

    [Theory]
    [InlineData("--plain", true)]
    [InlineData("--plain=true", true)]
    [InlineData("--plain true", true)]
    [InlineData("--plain=false", false)]
    [InlineData("--plain --seed a", true)]
    [InlineData("EMULATOR_PLAIN=true", true)]
    [InlineData("EMULATOR_PLAIN=", false)]
    [InlineData("--plain=false EMULATOR_PLAIN=true", false)]
    public void A_switch_may_stand_alone(string given, bool plain) => Assert.Equal(plain, Read(given).Settings?.Plain);

    [Theory]
    [InlineData("--seeds=a", "there is no flag '--seeds'; did you mean '--seed'?")]
    [InlineData("seed", "there is no flag 'seed'; did you mean '--seed'?")]
    [InlineData("--seed", "--seed wants a value: TEXT")]
    [InlineData("--seed=", "--seed wants a value: TEXT")]
    [InlineData("--seed --plain", "--seed wants a value: TEXT")]
    [InlineData("--plain=yes", "--plain is 'yes'; it takes true, false")]
    [InlineData("--sessions=closed", "--sessions is 'closed'; it takes open, required")]
    [InlineData("--session-from=to", "--session-from is 'to'; it takes name, account")]
    [InlineData("--session-limit=0", "--session-limit is '0'; it takes 1 to 100000")]
    [InlineData("--session-limit=100001", "--session-limit is '100001'; it takes 1 to 100000")]
    [InlineData("--journal-entries=x", "--journal-entries is 'x'; it takes 1 to 1000000")]
    [InlineData("--journal-bytes=0", "--journal-bytes is '0'; it takes SIZE such as 64MB")]
    [InlineData("--journal-bytes=9999999999999GB", "--journal-bytes is '9999999999999GB'; it takes SIZE such as 64MB")]
    [InlineData("--session-idle=soon", "--session-idle is 'soon'; it takes TIME such as 90s, 30m, 2h")]
    [InlineData("--session-idle=0s", "--session-idle is '0s'; it takes TIME such as 90s, 30m, 2h")]
    [InlineData("--session-idle=2147483647h", "--session-idle is '2147483647h'; it takes TIME such as 90s, 30m, 2h")]
    [InlineData("--watch=yes", "--watch is 'yes'; it takes on, off or TIME such as 500ms, 10s")]
    [InlineData("--watch=1ms", "--watch is '1ms'; it takes on, off or TIME such as 500ms, 10s")]
    [InlineData("--public-url=/base", "--public-url is '/base'; it takes URL")]
    [InlineData("--public-url=ftp://a", "--public-url is 'ftp://a'; it takes URL")]
    [InlineData("EMULATOR_SESSIONS=closed", "EMULATOR_SESSIONS is 'closed'; it takes open, required")]
    public void What_cannot_be_understood_is_an_error(string given, string error)
    {
        var (settings, actual, _) = Read(given);
        Assert.Equal((null, error), (settings, actual));
    }

    [Theory]
    [InlineData("--seed=a", 2000)]
    [InlineData("--watch=off --watch=on", 2000)]
    [InlineData("--watch=500ms", 500)]
    [InlineData("EMULATOR_WATCH=off", null)]
    public void The_watch_is_on_off_or_a_time(string given, int? milliseconds) =>
        Assert.Equal(milliseconds, (int?)Read(given).Settings?.Watch?.TotalMilliseconds);

    [Fact]
    public void A_wrong_variable_does_not_matter_when_its_flag_is_given() =>
        Assert.Null(Read("--sessions=open EMULATOR_SESSIONS=closed").Error);

    [Theory]
    [InlineData("EMULATOR_PORT=tcp://10.0.0.1:80", "no setting is called EMULATOR_PORT; --help lists all")]
    [InlineData(
        "EMULATOR_SEEDS=a",
        "no setting is called EMULATOR_SEEDS (did you mean EMULATOR_SEED?); --help lists all"
    )]
    [InlineData(
        "EMULATOR_ZZZZZZZZ=1 EMULATOR_PORT=1",
        "no setting is called EMULATOR_PORT, EMULATOR_ZZZZZZZZ; --help lists all"
    )]
    [InlineData("EMULATOR_SEED=a", null)]
    [InlineData("OTHER=a", null)]
    public void An_unknown_variable_is_one_warning_and_no_error(string given, string? warning)
    {
        var (settings, error, actual) = Read(given);
        Assert.NotNull(settings);
        Assert.Equal((null, warning), (error, actual));
    }

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("2h", 7200)]
    public void Times_are_written_as_people_write_them(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read($"--session-idle={text}").Settings?.SessionIdle);

    [Theory]
    [InlineData("512", 512)]
    [InlineData("64KB", 65536)]
    [InlineData("2mb", 2097152)]
    public void Sizes_are_written_as_people_write_them(string text, long bytes) =>
        Assert.Equal(bytes, Read($"--journal-bytes={text}").Settings?.JournalBytes);

    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://*:8080", true)]
    [InlineData("http://+:8080", true)]
    [InlineData("http://0.0.0.0:8080;http://[::1]:8081", true)]
    [InlineData("http://127.0.0.1:0/", true)]
    [InlineData("http://[::]:80", true)]
    [InlineData("https://localhost:8080", true)]
    [InlineData("ftp://localhost:8080", false)]
    [InlineData("localhost:8080", false)]
    [InlineData("http://localhost:8080/base", false)]
    [InlineData("http://localhost:99999", false)]
    [InlineData("http://example.test:8080", false)]
    [InlineData("8080", false)]
    [InlineData(";", false)]
    public void Addresses_to_listen_on_are_checked(string urls, bool good) =>
        Assert.Equal(good, Read($"--urls={urls}").Settings is not null);

    [Fact]
    public void No_setting_has_a_name_that_an_orchestrator_injects() =>
        Assert.DoesNotContain(
            SettingsTable.All,
            setting =>
                setting.Variable is "EMULATOR_PORT" or "EMULATOR_URL" or "EMULATOR_HOST"
                || setting.Variable.StartsWith("EMULATOR_SERVICE_", StringComparison.Ordinal)
        );

    /// <summary>Words that begin with a capital letter are variables, the others arguments.</summary>
    private static (Settings? Settings, string? Error, string? Warning) Read(string given)
    {
        var words = given.Split(' ').ToLookup(word => word[0] is >= 'A' and <= 'Z');
        return SettingsReader.Read(
            [.. words[false]],
            words[true].Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1])
        );
    }
}
