using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Notices;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Coupons;

internal static class CouponServices
{
    public static IServiceCollection AddCoupons(this IServiceCollection services) => services
        .AddScoped<Quotes>().AddScoped<CouponBook>().AddScoped<CouponDesk>()
        .AddHandler<CouponWasPaused, TellSeller>()
        .AddSingleton(new DeskLink("/coupons", "ticket-percent", () => Text["coupons.title"], 35))
        .AddSingleton(new AdminLink("/admin/coupons", "ticket-percent", () => Text["coupons.title"], 30, Policies.Admin, AdminArea.Rules))
        .AddSingleton(new AuditSubject(CouponId.Prefix, _ => "/admin/coupons"));
}
