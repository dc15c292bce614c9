using System.Net;
using System.Text;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Cli;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting.Telemetry;

/// <summary>What a collector receives from the program, and that nothing is done for it where there is none.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string SpanId = "00f067aa0ba902b7";
    private const string Sends = "/acme-api/v2.0/106540352242922/images";
    private const string Body = """{"to":"+1 650 555 0001","image":{"caption":"for your eyes only"}}""";
    private const string Headers =
        "X-Api-Key: k3y-nobody-may-see\r\nAuthorization: Basic dTpwNHNzdzByZA==\r\nX-Emulator-Session: mine\r\n"
        + $"traceparent: 00-{TraceId}-{SpanId}-01\r\n";

    private Collector _collector = null!;

    public async Task InitializeAsync() => _collector = await Collector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task A_collector_gets_numbers_spans_and_the_log_before_the_program_ends()
    {
        Assert.True(await RunAsync(ToCollector()));
        Holds(
            _collector.Of("metrics"),
            [.. "requests request.duration sessions journal.bytes journal.evicted".Split(' ').Select(Metric)]
        );
        Holds(_collector.Of("metrics"), "acme", "send-image");
        Holds(_collector.Of("traces"), "acme send-image", "none none", "verdict", "why", "subject", "mine", "journal");
        Holds(_collector.Of("logs"), "acme send-image", "to …0001", "unknown-path");
        Assert.All(_collector.Received, sent => Holds(sent, "service.name", "image-send-emulator"));
    }

    [Fact]
    public async Task The_span_and_its_line_of_the_log_belong_to_the_callers_trace()
    {
        await RunAsync(ToCollector());
        var (trace, caller) = (Bytes(TraceId), Bytes(SpanId));
        Assert.Contains(trace, _collector.Of("traces"), StringComparison.Ordinal);
        Assert.Contains(caller, _collector.Of("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_recipient_no_caption_and_no_credential_is_sent()
    {
        await RunAsync(ToCollector());
        string[] signals = ["metrics", "traces", "logs"];
        Assert.All(signals, signal => Assert.NotEmpty(_collector.Of(signal)));
        foreach (var secret in "k3y;dTpw;p4ss;eyes only;5550001;555 0001".Split(';'))
        {
            Assert.All(_collector.Received, sent => Assert.DoesNotContain(secret, sent, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_standard_variables_name_the_service_and_what_is_left_out()
    {
        await RunAsync([
            .. ToCollector(),
            ("OTEL_SERVICE_NAME", "my-emulator"),
            ("OTEL_METRICS_EXPORTER", "none"),
            ("OTEL_LOGS_EXPORTER", "none"),
        ]);
        Holds(Assert.Single(_collector.Received), "my-emulator", "acme send-image");
        Assert.NotEqual("", _collector.Of("traces"));
    }

    [Fact]
    public async Task Where_nobody_collects_not_even_the_code_for_it_is_loaded()
    {
        Assert.False(await RunAsync([]));
        Assert.False(await RunAsync([.. ToCollector(), ("OTEL_SDK_DISABLED", "true")]));
        Assert.Empty(_collector.Received);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_harms_nobody()
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.True(await RunAsync([(Endpoint, "http://127.0.0.1:1"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")]));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("collector:4317", "", $"{Endpoint}:1:1: it is 'collector:4317'; it takes a URL such as http://")]
    [InlineData("http://a", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL:1:1: it is 'http/json'; it takes grpc, http/")]
    public void A_variable_that_would_be_passed_over_stops_the_start(string endpoint, string protocol, string said)
    {
        var problems = new Problems();
        var settings = new Settings
        {
            Contracts = AcmeContracts.Folder,
            Scenarios = Repository.PathOf("scenarios"),
            Telemetry = new Dictionary<string, string>
            {
                [Endpoint] = endpoint,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol,
            },
        };
        Assert.Null(EmulatorServer.Build(settings, problems));
        Assert.StartsWith(said, Assert.Single(problems.InOrder).ToString());
    }

    private (string Name, string Value)[] ToCollector() =>
        [(Endpoint, _collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];

    private static void Holds(string sent, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var latin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
            Assert.Contains(latin, sent, StringComparison.Ordinal);
        }
    }

    private static string Metric(string name) => $"emulator.{name}";

    private static string Bytes(string hex) => Encoding.Latin1.GetString(Convert.FromHexString(hex));

    /// <summary>Runs the program for two requests; says whether the packages were loaded.</summary>
    private static async Task<bool> RunAsync((string Name, string Value)[] environment)
    {
        var contracts = AcmeContracts.Folder;
        using var emulator = EmulatorProcess.Start(
            $"--urls http://127.0.0.1:0 --contracts {contracts} --log requests",
            environment
        );
        var address = new Uri((await emulator.ReadLineAsync())!.Split(' ')[^1]);
        foreach (var request in new[] { RawClient.Post(Sends, Body, Headers), RawClient.Post("/nobody/x", "") })
        {
            using var client = await RawClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
            await client.SendAsync(request);
            await client.ReadReplyAsync();
        }

        var loaded = File.ReadAllText($"/proc/{emulator.Id}/maps");
        emulator.Terminate();
        Assert.Equal(0, (await emulator.EndAsync()).Code);
        return loaded.Contains("/OpenTelemetry.dll", StringComparison.Ordinal);
    }
}
