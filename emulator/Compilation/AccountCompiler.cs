using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles what a provider knows of its accounts.</summary>
internal sealed class AccountCompiler(ProviderScope scope)
{
    private readonly AccountContract _account = scope.Contract.Account;

    public void Compile()
    {
        var fields = _account.Fields.Select(Field).ToImmutableArray();
        var plan = new AccountPlan(0, fields);
        var key = plan.IndexOf(_account.Key);
        CheckKey(fields, key);
        scope.Account = plan with
        {
            Key = Math.Max(0, key),
            Alone = _account.Alone is { } alone ? [ListedAccount.Of(_account.Key, alone)] : [],
        };
        foreach (var place in _account.Fields.SelectMany(field => field.From).Where(place => place.Kind == "path"))
        {
            scope.CheckCapture(place.Name, place.Origin);
        }

        foreach (var field in _account.Fields.Where(field => field.Otherwise is not null))
        {
            var text = new TreeText(field.Origin, field.Otherwise!, quoted: true);
            scope.AccountDefaults[field.Name] = new IdCompiler(scope).Compile(text);
        }
    }

    /// <summary>A key that is not written at all was reported by the reader.</summary>
    private void CheckKey(ImmutableArray<AccountFieldPlan> fields, int key)
    {
        if (key < 0 && _account.Key.Length > 0)
        {
            var hint = NearestName.Hint(_account.Key, _account.Fields.Select(field => field.Name));
            scope.Problems.Add(_account.Origin, $"the account's key '{_account.Key}' is none of its fields; {hint}");
        }
        else if (key >= 0 && fields[key].From.IsEmpty)
        {
            scope.Problems.Add(
                _account.Origin,
                $"the account's key '{_account.Key}' lacks 'from': where requests say it"
            );
        }
    }

    private AccountFieldPlan Field(AccountFieldContract field) =>
        new(
            field.Name,
            [.. field.From.Select(Place)],
            field.Secret,
            field.List,
            field.Flag,
            field.Format is null
                ? CaptureKind.Any
                : new CaptureBook(scope.Problems, ignoresCase: false, scope.ValuesOf).Read(field.Format, field.Origin)
        )
        {
            HasDefault = field.Otherwise is not null,
            Optional = field.Optional,
            Time = field.Time,
        };

    private PlacePlan Place(PlaceContract place)
    {
        var kind = place.Kind switch
        {
            "path" => PlaceKind.Path,
            "header" => PlaceKind.Header,
            "body" => PlaceKind.Body,
            "basic" => PlaceKind.Basic,
            _ => PlaceKind.Query,
        };
        return new PlacePlan(kind, place.Name, place.Scheme)
        {
            UrlEscaped = place.UrlEscaped,
            Field = kind is PlaceKind.Body ? scope.Path(place.Name, place.Origin) : null,
        };
    }
}
