using Emulator.Hosting;

namespace Emulator.Cli.Executing;

/// <summary>The verb 'exec': a command with an emulator of its own, which lives as long as the command does.</summary>
internal sealed class ExecVerb(Terminal terminal)
{
    public async Task<int> RunAsync(Settings settings, VerbCall call)
    {
        if (call.Command.Length == 0)
        {
            return terminal.Misused("exec is written 'exec [--set NAME=TEXT]… -- COMMAND ARGUMENT…'");
        }

        var parts = new HostParts(ChangeServices: builder =>
            builder.Services.AddSingleton<IHostLifetime, LifetimeOfCommand>()
        );
        await using var server = ServedHost.Build(settings, terminal, parts);
        if (server is null)
        {
            return ExitCode.Failed;
        }

        if (BaseUrls.Mistake(server.Host.Catalog, call.All("set")) is { } wrong)
        {
            return terminal.Misused(wrong);
        }

        return await server.StartAsync() ? await RunAsync(server, call) : ExitCode.Failed;
    }

    /// <summary>The output belongs to the command: what there is to tell of the emulator is told beside it.</summary>
    private async Task<int> RunAsync(ServedHost server, VerbCall call)
    {
        var address = server.Address;
        foreach (var each in server.Host.Addresses)
        {
            terminal.Error($"listening on {each}");
        }

        var urls = new BaseUrls(server.Host.Catalog, address);
        var (code, failure) = await ChildProcess.RunAsync(call.Command, urls.Variables(call.All("set")));
        if (failure is not null)
        {
            terminal.Error(failure);
        }

        await server.Host.StopAsync();
        var ended = await server.EndAsync(address, terminal.Error);
        return code == ExitCode.Done ? ended : code;
    }
}
