namespace Emulator.Wording;

/// <summary>What is said to authors whose contracts cannot be taken.</summary>
internal static class ContractRefusals
{
    public static Refusal ReloadFailed(IReadOnlyList<Mistake> problems) =>
        WithProblems("reload-failed", "The contracts have problems; the last good ones stay in force.", problems);

    public static Refusal UploadFailed(IReadOnlyList<Mistake> problems) =>
        WithProblems("contracts-refused", "The contracts have problems; nothing has changed.", problems);

    public static Refusal ContractsTooLarge(int most) =>
        new(413, "contracts-too-large", $"The contracts of a provider have at most {most} bytes; send less.");

    public static Refusal TooManyContracts(int most) =>
        new(
            409,
            "too-many-contracts",
            $"{most} sessions have contracts of their own, as many as this server keeps. End one of them, "
                + "take its contracts away, or put the contracts in force for all by naming no session."
        );

    public static Refusal UnknownContracts(string provider, string hint) =>
        new(404, "unknown-provider", $"No provider is called '{provider}' here; {hint}");

    public static Refusal NotUploaded(string provider, string hint) =>
        new(
            404,
            "not-uploaded",
            $"No contracts of '{provider}' were uploaded here, so there are none to take away; {hint}"
        );

    private static Refusal WithProblems(string name, string detail, IReadOnlyList<Mistake> problems)
    {
        var said = problems.Select(one =>
            $"{one.File}:{one.Line}:{one.Column}: {one.Message}{(one.Message.EndsWith('?') ? "" : ".")}"
        );
        return new(422, name, $"{detail} {string.Join(' ', said)}") { Problems = problems };
    }
}
