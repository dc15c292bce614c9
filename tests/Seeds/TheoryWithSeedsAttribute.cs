using Emulator.Tests.Support;

namespace Emulator.Tests.Seeds;

/// <summary>A test that reads the pages themselves, which lie beside the project where it is developed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithSeedsAttribute : TheoryAttribute
{
    public static readonly string Folder = Path.GetFullPath(Repository.PathOf("../shared/seeds"));

    public TheoryWithSeedsAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = $"the pages are not here: {Folder} does not exist";
        }
    }
}
