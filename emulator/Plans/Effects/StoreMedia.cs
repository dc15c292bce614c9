using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Effects;

/// <summary>Keeps the image of the request: from now on the account knows it under an id.</summary>
internal sealed class StoreMedia(int accountField, Payload id) : EffectPlan
{
    public override void Apply(IChanges changes)
    {
        using var buffer = new ByteBuffer(256);
        id.Write(changes, buffer);
        if (buffer.Length > 0)
        {
            changes.StoreMedia(accountField, Encoding.UTF8.GetString(buffer.Written));
        }
    }
}
