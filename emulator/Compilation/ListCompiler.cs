using Emulator.Contracts;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Compiles one list of a body; a choice that may say nothing is left out with its comma.</summary>
internal sealed class ListCompiler(PayloadParts parts, PayloadCompiler payloads)
{
    public void Add(TreeList list)
    {
        parts.Segments.Add("["u8);
        var (isFirst, hasSure) = (true, false);
        foreach (var item in list.Items)
        {
            if (ChoiceCompiler.MayBeNothing(item))
            {
                parts.Segments.Add(new OptionalSegment(null, parts.Apart(() => payloads.AddOptional(item))));
            }
            else
            {
                parts.Segments.AddComma(isFirst, hasSure);
                payloads.AddJson(item);
                hasSure = true;
            }

            isFirst = false;
        }

        parts.Segments.Add("]"u8);
    }
}
