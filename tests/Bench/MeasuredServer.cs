using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace Bench;

/// <summary>A server under measurement: its process, its address and the processor time it has used.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private const string Announcement = "listening on http://";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly PosixSignalRegistration _termination;

    private MeasuredServer(string name, Process process)
    {
        (Name, _process) = (name, process);
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => process.Kill());
    }

    public string Name { get; }
    public IPEndPoint Address { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>The length of its body that was checked in full; the later ones must be as long.</summary>
    public int CheckedLength { get; set; }

    /// <summary>What it is sent over and over.</summary>
    public byte[] Request { get; set; } = SendImageRequest.Bytes;

    /// <summary>The most memory it ever held.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    public static async Task<MeasuredServer> StartAsync(string name, string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.WorkingDirectory = Path.GetDirectoryName(assembly);
        start.Environment["EMULATOR_URLS"] = "http://127.0.0.1:0";
        // On one core the runtime waits ten times as long before it optimizes: warm in seconds, not in minutes.
        start.Environment["DOTNET_TC_DelaySingleProcMultiplier"] = "1";
        var server = new MeasuredServer(name, Process.Start(start)!);
        try
        {
            server.Address = await server.ReadAddressAsync();
            server.DrainOutput();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _termination.Dispose();
        _process.Kill();
        _process.WaitForExit(Patience);
        _process.Dispose();
    }

    private async Task<IPEndPoint> ReadAddressAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith(Announcement, StringComparison.Ordinal))
                {
                    return IPEndPoint.Parse(line.AsSpan(Announcement.Length));
                }
            }

            throw new InvalidOperationException($"{Name} ended before it said '{Announcement}…'");
        }
        catch (OperationCanceledException late)
        {
            throw new InvalidOperationException($"{Name} has not said '{Announcement}…' in {Patience}", late);
        }
    }

    // A full pipe would stop the server.
    private void DrainOutput() => _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
}
