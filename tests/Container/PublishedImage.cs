using Emulator.Tests.Support;

namespace Emulator.Tests.Container;

/// <summary>The image's files, made by the Dockerfile's own lines without an engine, in a folder apart.</summary>
public sealed class PublishedImage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-image-");

    /// <summary>What is `/app` in the image.</summary>
    public string App => Path.Combine(_folder.FullName, "app");

    public Task InitializeAsync() => BuildAsync("amd64");

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    internal async Task BuildAsync(string processor)
    {
        var source = Path.Combine(_folder.FullName, $"source-{processor}");
        var variables = new Dictionary<string, string> { ["TARGETARCH"] = processor };
        foreach (var step in DockerStages.Read().Build)
        {
            if (step.Word is "ENV")
            {
                step.Pairs.ToList().ForEach(pair => variables[pair.Key] = pair.Value);
            }
            else if (step.Word is "COPY")
            {
                Copy(step.Words, source);
            }
            else if (step.Word is "RUN")
            {
                var line = step.Text.Replace("--output /app", $"--output {App}", StringComparison.Ordinal);
                await Shell.RunAsync(line, source, variables);
            }
        }

        // Whoever the user is: he may enter and read, and no more.
        await Shell.RunAsync($"chmod -R a-w,a+rX {App} && chmod a+rx {_folder.FullName}", "/", []);
    }

    private static void Copy(string[] words, string source)
    {
        foreach (
            var (from, file) in words[..^1].SelectMany(from => BuildContext.Below(from).Select(file => (from, file)))
        )
        {
            var name = from[^1] == '/' ? file[from.Length..] : Path.GetFileName(file);
            var target = Path.Combine(source, words[^1], name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target, overwrite: true);
        }
    }
}

/// <summary>Tests of the published program share it, and run when no others do: publishing takes both cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PublishedImageGroup : ICollectionFixture<PublishedImage>
{
    public const string Name = "published image";
}
