using System.Collections;
using Emulator.Cli;

var environment = Environment
    .GetEnvironmentVariables()
    .Cast<DictionaryEntry>()
    .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
return await CommandLine.RunAsync(args, environment, Console.Out, Console.Error);

/// <summary>Hidden, or it would stand in the way of the `Program` of whoever has this assembly beside it.</summary>
internal sealed partial class Program;
