using System.Text;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>A reply of the provider's that its client never saw.</summary>
internal sealed record ProviderSaidView(int Status, string Body)
{
    public static ProviderSaidView Of(HiddenReply said) => new(said.Status, Encoding.UTF8.GetString(said.Body));
}
