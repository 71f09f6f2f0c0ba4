using System.Globalization;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Accounts;

public sealed partial class TokenSection
{
    private static readonly int[] DaysOffered = [7, 30, 90, 366];
    private List<ApiToken> tokens = [];
    private string? madeKey;
    private DateTimeOffset now;

    [Inject]
    private AccountDesk Accounts { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "token")]
    private TokenForm Form { get; set; } = null!;

    /// <summary>Whether the form came back with something to correct.</summary>
    private bool IsSent => HttpMethods.IsPost(Context.Request.Method) && Form.TokenName.Length + Form.Scopes.Length > 0 && madeKey is null;

    private static IEnumerable<(string, string)> Lifetimes => DaysOffered.Select(days =>
        (days.ToString(CultureInfo.InvariantCulture), Text.Count("security.token.lifetime", days)));

    private static IEnumerable<(string, string)> ScopeChoices =>
        Scopes.All.Select(scope => (scope, Text[$"scope.{scope.Replace(':', '.')}"]));

    protected override Task OnInitializedAsync()
    {
        Form ??= new TokenForm();
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        now = Time.GetUtcNow();
        tokens = await Accounts.TokensAsync(Visitor.SignedIn, Aborted);
    }

    private async Task MakeAsync()
    {
        if (await AttemptAsync(async () => (_, madeKey) = await Accounts.MakeTokenAsync(
            Visitor.SignedIn, Form.TokenName, Form.Scopes, TimeSpan.FromDays(Form.Lifetime), Aborted)))
        {
            Context.Response.Headers.CacheControl = "no-store";
            Form = new TokenForm();
            await ReadAsync();
        }
    }

    private async Task EndAsync(ApiTokenId id)
    {
        if (await AttemptAsync(() => Accounts.EndTokenAsync(Visitor.SignedIn, id, Aborted)))
        {
            Navigation.NavigateTo($"{SecurityPage.Path}?done=token-ended");
        }
    }

    private sealed class TokenForm
    {
        [Needed, Lengths(1, ApiToken.NameLengthMax)]
        public string TokenName { get; set; } = "";

        [Elements(1, 20)]
        public string[] Scopes { get; set; } = [];

        [Needed, OfferedDays]
        public string Days { get; set; } = "90";

        public int Lifetime => int.Parse(Days, CultureInfo.InvariantCulture);
    }

    private sealed class OfferedDaysAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute
    {
        public override bool IsValid(object? value) =>
            DaysOffered.Any(days => days.ToString(CultureInfo.InvariantCulture) == value as string);

        public override string FormatErrorMessage(string name) => Text["validation.choose"];
    }
}
