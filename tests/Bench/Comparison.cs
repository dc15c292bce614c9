namespace Bench;

/// <summary>The whole run: start both servers, check a reply of each, warm up, measure in turns, sum up.</summary>
internal sealed class Comparison(BenchOptions options)
{
    private readonly Cores _cores = Cores.Choose();

    public async Task<double> RunAsync()
    {
        var needed = options.MeasuresEmulator || options.AgainstEmulator;
        var emulator = needed ? await EmulatorBuild.RunAsync() : BareApp.Path;
        using var crowd = options.Crowd > 0 ? new Crowd(options.Crowd) : null;
        Cores.MoveTo(_cores.Server);
        using var subject = await (
            options.MeasuresEmulator ? StartAsync("emulator", emulator, crowd?.Folder) : StartAsync("bare (as subject)")
        );
        using var bare = await (
            options.AgainstEmulator ? StartAsync("emulator alone", emulator, null) : StartAsync("bare")
        );
        Cores.MoveTo(_cores.Generator);
        subject.Request = bare.Request = options.Request;

        Console.WriteLine($"servers on core {_cores.Server}, load generator on core {_cores.Generator}");
        RuntimeSettings.Compare(emulator, BareApp.Path);
        FirstReply.Compare(FirstReply.Ask(subject), FirstReply.Ask(bare));
        WarmUp(subject);
        WarmUp(bare);
        var ratio = Measure(subject, bare);
        return HeldLittle(subject) ? ratio : 0;
    }

    private bool HeldLittle(MeasuredServer subject)
    {
        const long Megabyte = 1024 * 1024;
        Console.WriteLine($"{subject.Name} held {subject.PeakMemory / Megabyte} MB of memory at most");
        return subject.PeakMemory <= options.MostMemory;
    }

    private static Task<MeasuredServer> StartAsync(string bare) =>
        MeasuredServer.StartAsync(bare, BareApp.Path, "bare");

    private static Task<MeasuredServer> StartAsync(string name, string emulator, string? contracts) =>
        contracts is null
            ? MeasuredServer.StartAsync(name, emulator)
            : MeasuredServer.StartAsync(name, emulator, "--contracts", contracts);

    private void WarmUp(MeasuredServer server)
    {
        using var load = new ClosedLoop(server, options.Connections);
        var requests = load.Run(TimeSpan.FromSeconds(options.WarmUp));
        Console.WriteLine($"warmed up {server.Name}: {requests} requests");
    }

    private double Measure(MeasuredServer subject, MeasuredServer bare)
    {
        var table = new PairTable(subject.Name, bare.Name);
        for (var i = 0; i < options.Rounds; i++)
        {
            table.Add(MeasurePair(subject, bare));
        }

        return table.SumUp();
    }

    // Short turns: when the machine slows down for a second, it does so for both.
    private Pair MeasurePair(MeasuredServer subject, MeasuredServer bare)
    {
        const int Turns = 8;
        using var subjectLoad = new ClosedLoop(subject, options.Connections);
        using var bareLoad = new ClosedLoop(bare, options.Connections);
        var length = TimeSpan.FromSeconds(options.Seconds / Turns);
        var pair = new Pair(default, default);
        for (var i = 0; i < Turns; i++)
        {
            var turn = Round.Run(subject, subjectLoad, _cores, length);
            pair = new Pair(pair.Subject + turn, pair.Bare + Round.Run(bare, bareLoad, _cores, length));
        }

        return pair;
    }
}
