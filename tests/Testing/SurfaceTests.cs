using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Emulator.Testing;
using Emulator.Tests.Support;

namespace Emulator.Tests.Testing;

/// <summary>What strangers' tests are written against changes only in a reviewed diff.</summary>
public sealed partial class SurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    [Fact]
    public void Shows_these_members_and_no_others() =>
        Snapshot.Match(string.Join('\n', typeof(EmulatorHost).Assembly.GetExportedTypes().SelectMany(Lines)) + '\n');

    private static IEnumerable<string> Lines(Type type) =>
        type.GetMembers(Declared)
            .Where(IsShown)
            .Select(member => $"  {Short(member)}")
            .Order(StringComparer.Ordinal)
            .Prepend($"{type.FullName} : {type.BaseType?.Name}");

    /// <summary>Without the namespaces, which say nothing here.</summary>
    private static string Short(MemberInfo member) => Namespace().Replace(member.ToString()!, "");

    [GeneratedRegex(@"\b([A-Z][A-Za-z]+\.)+(?=[A-Z])|`\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    private static bool IsShown(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute))
        && member switch
        {
            MethodBase method => IsSeen(method) && (method.IsConstructor || !method.IsSpecialName),
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
            FieldInfo field => field.IsPublic || field.IsFamily,
            _ => false,
        };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
