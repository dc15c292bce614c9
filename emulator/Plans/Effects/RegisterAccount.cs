using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Effects;

/// <summary>Makes an account, which the session knows from then on; one whose key says nothing is none.</summary>
internal sealed class RegisterAccount(string key, ImmutableArray<(string Field, Payload Text)> fields) : EffectPlan
{
    /// <summary>What is longer is no name of anything, and not kept.</summary>
    private const int MostLetters = 1000;

    public override void Apply(IChanges changes)
    {
        var values = fields.ToFrozenDictionary(
            field => field.Field,
            field => new ListedTexts([field.Text.TextFor(changes)]),
            StringComparer.Ordinal
        );
        if (values[key].All is not [""] && values.Values.All(texts => texts.All[0].Length <= MostLetters))
        {
            changes.Register(new ListedAccount(values));
        }
    }
}
