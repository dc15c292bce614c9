using System.Diagnostics;

namespace Emulator.Tests.Packages;

/// <summary>What `dotnet pack` makes serves a stranger: the tool runs, and so do tests with the library.</summary>
public sealed class PackTests(PackedFolder folder) : IClassFixture<PackedFolder>
{
    [Fact]
    public async Task The_tool_installs_checks_its_contracts_and_serves()
    {
        var (code, said) = await folder.RunAsync(
            "dotnet",
            [
                "tool",
                "install",
                "ImageSendEmulator",
                "--version",
                folder.Version,
                "--tool-path",
                folder.PathOf("tool"),
                "--configfile",
                folder.PathOf("nuget.config"),
            ]
        );
        Assert.True(code == 0, said);

        var tool = folder.PathOf("tool/image-send-emulator");
        (code, said) = await folder.RunAsync(tool, ["check"]);
        Assert.True(code == 0, said);

        await ServesAsync(tool);
    }

    private async Task ServesAsync(string tool)
    {
        using var server = Process.Start(folder.StartOf(tool, ["--urls", "http://127.0.0.1:0"]))!;
        try
        {
            var line = await server.StandardOutput.ReadLineAsync();
            Assert.StartsWith("listening on http://127.0.0.1:", line, StringComparison.Ordinal);
            using var http = new HttpClient { BaseAddress = new Uri(line!["listening on ".Length..]) };
            var providers = await http.GetStringAsync(new Uri("_emulator/api/providers", UriKind.Relative));
            Assert.Contains("z-api", providers, StringComparison.Ordinal);
        }
        finally
        {
            PackedFolder.End(server);
        }
    }

    [Fact]
    public async Task A_new_project_tests_with_the_library()
    {
        await folder.WriteAsync("use/Use.csproj", NewProject.File(folder.Version));
        await folder.WriteAsync("use/Program.cs", NewProject.Program);
        var (code, said) = await folder.RunAsync("dotnet", ["run", "--project", folder.PathOf("use/Use.csproj")]);
        Assert.True(code == 0, said);
        Assert.Contains("socket: whatsapp-cloud 200", said, StringComparison.Ordinal);
        Assert.Contains("in process: whatsapp-cloud 200", said, StringComparison.Ordinal);
    }
}
