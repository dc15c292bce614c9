using System.Collections;
using Emulator.Cli;

NoCollections.Begin();
var environment = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
{
    environment[(string)entry.Key] = (string?)entry.Value ?? "";
}

return await CommandLine.RunAsync(args, environment, Console.Out, Console.Error);

/// <summary>Hidden, or it would stand in the way of the `Program` of whoever has this assembly beside it.</summary>
internal sealed partial class Program;
