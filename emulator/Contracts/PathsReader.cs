using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads which differences between two paths mean nothing to a provider.</summary>
internal static class PathsReader
{
    public static PathsContract Read(MapReader provider)
    {
        if (provider.Child("paths", "'paths'") is not { } reader)
        {
            return new PathsContract(IgnoresCase: false, IgnoresTrailingSlash: false);
        }

        var paths = new PathsContract(
            reader.Word("case") == ProviderWords.Ignored,
            reader.Word("trailing-slash") == ProviderWords.Ignored
        );
        reader.Done();
        return paths;
    }
}
