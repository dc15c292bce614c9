namespace Emulator.Tests.Support;

/// <summary>A theory that asks a program; where that is not installed it says so and does not run.</summary>
internal sealed class TheoryWithAttribute : TheoryAttribute
{
    public TheoryWithAttribute(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Skip = $"{program} is not installed here";
        }
    }
}
