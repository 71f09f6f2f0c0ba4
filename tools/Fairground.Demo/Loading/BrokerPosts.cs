using Fairground.Integrity.Brokers;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Demo.Loading;

/// <summary>
/// Posts of other places, as an investigator may have collected them: one that recruits reviewers for a listing here, in two languages, a
/// task scam, an honest coupon and a warning. All names in them are made up.
/// </summary>
internal static class BrokerPosts
{
    /// <summary>
    /// How long before the demo's last day the recruiting posts were made: reviews that they bought would come in the days after.
    /// </summary>
    public const int DaysAgo = 24;

    /// <summary>
    /// Brings the posts in. They mean the listing with this slug, or, without one, the listing with most ratings. Does nothing where there
    /// are posts already.
    /// </summary>
    public static async Task BringAsync(IServiceProvider services, DateTimeOffset end, string? slug = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var admin = await db.Set<Account>().Where(account => account.NormalizedEmail == SignIns.Admin.NormalizedEmail)
            .Select(account => account.Id).FirstOrDefaultAsync();
        var card = await db.Set<ProductCard>().Where(card => slug == null || card.Slug == slug).OrderByDescending(card => card.Ratings)
            .ThenBy(card => card.Slug).FirstOrDefaultAsync();
        if (admin == default || card is null || await db.Set<BrokerPost>().AnyAsync())
        {
            return;
        }
        var address = $"{scope.ServiceProvider.GetRequiredService<IOptions<MarketOptions>>().Value.Address.TrimEnd('/')}/p/{card.Slug}";
        var intake = scope.ServiceProvider.GetRequiredService<PostIntake>();
        await intake.TakeListAsync(
        [
            Recruiting(card.Title, end), French(address, end), TaskScam(end), Coupon(end), Warning(end),
        ], admin, CancellationToken.None);
    }

    private static PostCells Recruiting(string title, DateTimeOffset end) => new(
        $"""
        🇬🇧🇫🇷 NEW PRODUCT for TESTERS 🇬🇧🇫🇷
        ✅ Full refund after your 5 star revi.ew, PP fee covered!
        Search "{title}" in the shop, buy it like a normal customer, don't use any coupon.
        Wait 5 days, then write a few nice lines with a photo. Send screenshot of order + link of your review, refund by PayPal in 24 h.
        Max 2 orders a week please, only serious reviewers with an old account!
        Inbox me or WhatsApp +44 7700 900 118, Mia Testdeals @mia.testdeals
        """,
        "Facebook", "https://facebook.example/groups/product-testers-uk/posts/55120", "Product Testers UK & FR", "43,046",
        Time(end, DaysAgo));

    private static PostCells French(string address, DateTimeOffset end) => new(
        $"""
        Bonjour, je cherche des testeurs pour ce produit 👇
        {address}
        Remboursement intégral par PayPal après votre avis 5 étoiles avec photo, frais PayPal compris.
        Merci d'envoyer la capture d'écran de la commande et le lien de votre profil en MP. Pas plus de deux commandes par semaine.
        Contact : mia.testdeals@mail.example
        """,
        "Telegram", "https://t.example/c/testeurs/981", "Testeurs produits gratuits", "12k", Time(end, DaysAgo - 1));

    private static PostCells TaskScam(DateTimeOffset end) => new(
        """
        Kerja sampingan dari rumah! Penghasilan Rp 200.000 - 500.000 per hari. Tugas mudah: like produk dan selesaikan misi pesanan,
        komisi 20% tiap tugas. Deposit awal hanya Rp 50.000, saldo bisa ditarik kapan saja setelah top up misi pertama.
        Daftar sekarang lewat WhatsApp +62 812 0000 0118, kuota terbatas!
        """,
        "WhatsApp", null, "Lowongan Kerja Online", "1,024", Time(end, 9));

    private static PostCells Coupon(DateTimeOffset end) => new(
        "Spring sale at our stall on the fair: 10 % off everything until Sunday with the code SPRING10. No strings attached, see " +
        "you there!",
        "Instagram", "https://instagram.example/p/spring-sale", null, null, Time(end, 3));

    private static PostCells Warning(DateTimeOffset end) => new(
        "Careful, everybody: somebody in this group offers full refunds for five star reviews. That is against the law and gets your " +
        "account closed. Please report such posts instead of answering them.",
        "Facebook", "https://facebook.example/groups/product-testers-uk/posts/55174", "Product Testers UK & FR", "43,061", Time(end, 22));

    private static string Time(DateTimeOffset end, int daysAgo) =>
        end.AddDays(-daysAgo).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
