using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <content>What the provider shall do.</content>
public partial class EmulatorClient
{
    /// <summary>Makes the provider fail, be slow or behave otherwise from now on; the newest one acts first.</summary>
    /// <param name="scenario">Its name, or several one behind the other: rate-limited*2,accepted.</param>
    /// <param name="times">For so many requests; until it is disarmed, where nothing is said.</param>
    /// <param name="to">For this recipient alone.</param>
    /// <param name="provider">For this provider alone.</param>
    /// <param name="account">For this account alone.</param>
    /// <param name="operation">For this operation; every send, where nothing is said; any for all.</param>
    /// <param name="lasting">For so long, by the session's clock.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<ArmedScenario> ArmAsync(
        string scenario,
        int? times = null,
        string? to = null,
        string? provider = null,
        string? account = null,
        string? operation = null,
        TimeSpan? lasting = null,
        CancellationToken stop = default
    )
    {
        var wish = new JsonObject { ["scenario"] = scenario };
        JsonText.Add(wish, "to", to);
        JsonText.Add(wish, "provider", provider);
        JsonText.Add(wish, "account", account);
        JsonText.Add(wish, "operation", operation);
        JsonText.Add(wish, "for", lasting is { } time ? TimeText.Of(time) : null);
        if (times is { } count)
        {
            wish["times"] = count;
        }

        return await _calls.PostAsync("armed", wish, ClientJson.Default.ArmedScenario, stop);
    }

    /// <summary>Defines a scenario, or replaces one: replies of your own, faults, one step behind the other.</summary>
    /// <param name="name">By which it can be armed.</param>
    /// <param name="scenario">As a file of scenarios says it, in YAML or JSON; only its steps must be there.</param>
    /// <param name="stop">Gives up.</param>
    public Task DefineScenarioAsync(string name, string scenario, CancellationToken stop = default) =>
        _calls.PutAsync($"scenarios/{Uri.EscapeDataString(name)}", scenario, stop);

    /// <summary>What is armed, and how often each has acted.</summary>
    public async Task<IReadOnlyList<ArmedScenario>> ArmedAsync(CancellationToken stop = default) =>
        (await _calls.GetAsync("armed", ClientJson.Default.ArmedPage, stop)).Armed;

    /// <summary>Everything behaves as usual again.</summary>
    public Task DisarmAsync(CancellationToken stop = default) => _calls.DeleteAsync("armed", stop);

    /// <summary>Sets how an account is: connected, paid for, registered, as its contract names it.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="account">The account's key, or * for all.</param>
    /// <param name="flag">The flag's name, such as connected.</param>
    /// <param name="value">Yes or no.</param>
    /// <param name="stop">Gives up.</param>
    public Task SetAccountAsync(
        string provider,
        string account,
        string flag,
        bool value,
        CancellationToken stop = default
    ) =>
        _calls.PutAsync(
            $"accounts/{Uri.EscapeDataString(provider)}/{Uri.EscapeDataString(account)}",
            new JsonObject { [flag] = value },
            stop
        );
}
