using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

public sealed partial class SellPage
{
    private List<SellerApi.MembershipView> memberships = [];
    private bool isConfirmed;
    private string email = "";
    private string commission = "";
    private int days;

    [SupplyParameterFromForm]
    private SellerForm Form { get; set; } = null!;

    /// <summary>A posted form is always answered by the desk's own words, not by its absence.</summary>
    private bool IsPosting => HttpMethods.IsPost(Context.Request.Method) && Refused is null;

    protected override async Task OnInitializedAsync()
    {
        if (Visitor.Account is { } account)
        {
            var found = await Db.Set<Account>().AsNoTracking().SingleAsync(row => row.Id == account, Aborted);
            (isConfirmed, email) = (found.EmailConfirmed, found.Email!);
            memberships = await Sellers.MembershipsAsync(account, Aborted);
        }
        var (book, now) = (await Fees.GetAsync(Aborted), Db.Time.GetUtcNow());
        days = book.DaysFor(null, null, await Catalogue.GetAsync(Aborted), now);
        var general = book.Commissions.At(new RuleScope(null, null), now);
        commission = general is null ? ShareText.Of(0) : FeeText.Of(general);
        Form ??= new SellerForm { Email = email, Country = Visitor.Country };
    }

    private async Task ApplyAsync()
    {
        Seller? seller = null;
        if (await AttemptAsync(async () => seller = await Sellers.ApplyAsync(Form.Request(), Visitor.SignedIn, Aborted)))
        {
            Navigation.NavigateTo($"/desk/{seller!.Id}");
        }
    }

    private sealed class SellerForm
    {
        [Needed, Lengths(2, 160)]
        public string LegalName { get; set; } = "";

        [Needed, Lengths(3, 120)]
        public string Register { get; set; } = "";

        [Needed, Lengths(2, PostalAddress.LineLengthMax)]
        public string Line { get; set; } = "";

        [Needed, Lengths(1, 16)]
        public string Postcode { get; set; } = "";

        [Needed, Lengths(1, 80)]
        public string City { get; set; } = "";

        [Needed, Country]
        public string Country { get; set; } = "";

        [Needed, Email]
        public string Email { get; set; } = "";

        [Needed, Lengths(5, 40)]
        public string Phone { get; set; } = "";

        [Lengths(0, 160)]
        public string PayoutHolder { get; set; } = "";

        [Lengths(0, 50), NeededWith(nameof(PayoutHolder))]
        public string PayoutNumber { get; set; } = "";

        [MustAgree]
        public bool SelfCertified { get; set; }

        public SellerApi.SellerRequest Request() => new(
            LegalName, new PostalAddress { Line = Line, Postcode = Postcode, City = City, Country = Country }, Email, Phone, Register,
            SelfCertified, PayoutHolder, PayoutNumber);
    }
}
