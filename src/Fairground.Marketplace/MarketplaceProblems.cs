using Fairground.Platform.Problems;
using static Fairground.Marketplace.Languages.MarketplaceTexts;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Fairground.Marketplace;

public static class MarketplaceProblems
{
    public static readonly Problem SellerNotApproved = new("seller-not-approved", Status409Conflict, Text);
    public static readonly Problem SellerAlreadyDecided = new("seller-already-decided", Status409Conflict, Text);
    public static readonly Problem ApplicationsClosed = new("applications-closed", Status403Forbidden, Text);
    public static readonly Problem SellerSuspended = new("seller-suspended", Status409Conflict, Text);
    public static readonly Problem SellerNotSuspended = new("seller-not-suspended", Status409Conflict, Text);
    public static readonly Problem PayoutAccountInvalid = new("payout-account-invalid", Status400BadRequest, Text);
    public static readonly Problem LastOwner = new("last-owner", Status409Conflict, Text);
    public static readonly Problem SoleOwner = new("sole-owner", Status409Conflict, Text);
    public static readonly Problem AlreadyMember = new("already-member", Status409Conflict, Text);

    public static readonly Problem StoreClosed = new("store-closed", Status409Conflict, Text);
    public static readonly Problem StoreNotClosed = new("store-not-closed", Status409Conflict, Text);
    public static readonly Problem NoStoresChosen = new("no-stores-chosen", Status400BadRequest, Text);
    public static readonly Problem StoreNameTaken = new("store-name-taken", Status409Conflict, Text);
    public static readonly Problem TooManyStores = new("too-many-stores", Status409Conflict, Text);
    public static readonly Problem ShippingNotSet = new("shipping-not-set", Status409Conflict, Text);

    public static readonly Problem UnknownCategory = new("unknown-category", Status400BadRequest, Text);
    public static readonly Problem CategoryInUse = new("category-in-use", Status409Conflict, Text);
    public static readonly Problem CategoryExists = new("category-exists", Status409Conflict, Text);
    public static readonly Problem CategoryNameNeeded = new("category-name-needed", Status400BadRequest, Text);
    public static readonly Problem CategoryWithinItself = new("category-within-itself", Status409Conflict, Text);
    public static readonly Problem CodeInvalid = new("code-invalid", Status400BadRequest, Text);
    public static readonly Problem NotYourProduct = new("not-your-product", Status403Forbidden, Text);
    public static readonly Problem ProductNotReady = new("product-not-ready", Status409Conflict, Text);
    public static readonly Problem TooManyPictures = new("too-many-pictures", Status409Conflict, Text);
    public static readonly Problem TooManyVariants = new("too-many-variants", Status409Conflict, Text);
    public static readonly Problem VariantExists = new("variant-exists", Status409Conflict, Text);
    public static readonly Problem OfferExists = new("offer-exists", Status409Conflict, Text);
    public static readonly Problem PriceInvalid = new("price-invalid", Status400BadRequest, Text);
    public static readonly Problem StockChanged = new("stock-changed", Status409Conflict, Text);
    public static readonly Problem NothingPicked = new("nothing-picked", Status400BadRequest, Text);
    public static readonly Problem WeightsInvalid = new("weights-invalid", Status400BadRequest, Text);

    public static readonly Problem CommissionInvalid = new("commission-invalid", Status400BadRequest, Text);
    public static readonly Problem MaturityInvalid = new("maturity-invalid", Status400BadRequest, Text);
    public static readonly Problem RuleDateInvalid = new("rule-date-invalid", Status400BadRequest, Text);
    public static readonly Problem GeneralRuleNeeded = new("general-rule-needed", Status409Conflict, Text);

    public static readonly Problem CartEmpty = new("cart-empty", Status409Conflict, Text);
    public static readonly Problem CartFull = new("cart-full", Status409Conflict, Text);
    public static readonly Problem OfferUnavailable = new("offer-unavailable", Status409Conflict, Text);
    public static readonly Problem OutOfStock = new("out-of-stock", Status409Conflict, Text);
    public static readonly Problem NotShippedThere = new("not-shipped-there", Status409Conflict, Text);
    public static readonly Problem TotalChanged = new("total-changed", Status409Conflict, Text);
    public static readonly Problem CouponUnknown = new("coupon-unknown", Status422UnprocessableEntity, Text);
    public static readonly Problem CouponNotApplicable = new("coupon-not-applicable", Status409Conflict, Text);
    public static readonly Problem TooManyCoupons = new("too-many-coupons", Status409Conflict, Text);
    public static readonly Problem CouponInvalid = new("coupon-invalid", Status400BadRequest, Text);
    public static readonly Problem CouponCodeTaken = new("coupon-code-taken", Status409Conflict, Text);
    public static readonly Problem CouponPausedByOperator = new("coupon-paused-by-operator", Status409Conflict, Text);
    public static readonly Problem CustomsTableInvalid = new("customs-table-invalid", Status400BadRequest, Text);
    public static readonly Problem IdempotencyKeyNeeded = new("idempotency-key-needed", Status400BadRequest, Text);
    public static Problem IdempotencyKeyReused => PlatformProblems.IdempotencyKeyReused;
    public static readonly Problem PaymentDeclined = new("payment-declined", Status402PaymentRequired, Text);
    public static readonly Problem WebhookRefused = new("webhook-refused", Status400BadRequest, Text);

    public static readonly Problem OrderNotCancellable = new("order-not-cancellable", Status409Conflict, Text);
    public static readonly Problem OrderNotShippable = new("order-not-shippable", Status409Conflict, Text);
    public static readonly Problem NotShipped = new("not-shipped", Status409Conflict, Text);

    public static readonly Problem OrderNotRefundable = new("order-not-refundable", Status409Conflict, Text);
    public static readonly Problem RefundInvalid = new("refund-invalid", Status400BadRequest, Text);
    public static readonly Problem RefundTooHigh = new("refund-too-high", Status409Conflict, Text);
    public static readonly Problem PiecesInvalid = new("pieces-invalid", Status409Conflict, Text);

    public static readonly Problem PaymentMethodNeeded = new("payment-method-needed", Status400BadRequest, Text);
    public static readonly Problem CreditInvalid = new("credit-invalid", Status400BadRequest, Text);
    public static readonly Problem CreditTooLow = new("credit-too-low", Status409Conflict, Text);
    public static readonly Problem CreditNeedsAccount = new("credit-needs-account", Status409Conflict, Text);
    public static readonly Problem CreditLeft = new("credit-left", Status409Conflict, Text);
    public static readonly Problem NoSuchAccount = new("no-such-account", Status404NotFound, Text);

    public static readonly Problem NotArrived = new("not-arrived", Status409Conflict, Text);
    public static readonly Problem ReturnTooLate = new("return-too-late", Status409Conflict, Text);
    public static readonly Problem ReturnCauseNeeded = new("return-cause-needed", Status400BadRequest, Text);
    public static readonly Problem TooManyReturns = new("too-many-returns", Status409Conflict, Text);
    public static readonly Problem TooManyPhotographs = new("too-many-photographs", Status409Conflict, Text);
    public static readonly Problem ReturnWentOn = new("return-went-on", Status409Conflict, Text);
    public static readonly Problem DeductionTooHigh = new("deduction-too-high", Status409Conflict, Text);
    public static readonly Problem ReturnNotDisputable = new("return-not-disputable", Status409Conflict, Text);
    public static readonly Problem DisputeDecided = new("dispute-decided", Status409Conflict, Text);

    public static readonly Problem BalanceTooLow = new("balance-too-low", Status409Conflict, Text);
    public static readonly Problem HoldReleased = new("hold-released", Status409Conflict, Text);
    public static readonly Problem PayoutDecided = new("payout-decided", Status409Conflict, Text);
    public static readonly Problem PayoutWithProvider = new("payout-with-provider", Status409Conflict, Text);
    public static readonly Problem PayoutNotPaid = new("payout-not-paid", Status409Conflict, Text);
    public static readonly Problem PayoutScheduleInvalid = new("payout-schedule-invalid", Status400BadRequest, Text);
    public static readonly Problem TimeZoneUnknown = new("time-zone-unknown", Status400BadRequest, Text);
    public static readonly Problem ReviewDateInvalid = new("review-date-invalid", Status400BadRequest, Text);

    public static readonly Problem TooManyWebhooks = new("too-many-webhooks", Status409Conflict, Text);
    public static readonly Problem WebhookUrlInvalid = new("webhook-url-invalid", Status400BadRequest, Text);
    public static readonly Problem WebhookAddressRefused = new("webhook-address-refused", Status400BadRequest, Text);
    public static readonly Problem WebhookTypeUnknown = new("webhook-type-unknown", Status400BadRequest, Text);
    public static readonly Problem WebhookDisabled = new("webhook-disabled", Status409Conflict, Text);

    public static readonly Problem ImportEmpty = new("import-empty", Status400BadRequest, Text);
    public static readonly Problem ImportTooLarge = new("import-too-large", Status413PayloadTooLarge, Text);
    public static readonly Problem ImportStoreNeeded = new("import-store-needed", Status400BadRequest, Text);
    public static readonly Problem ImportRoom = new("import-room", Status409Conflict, Text);
    public static readonly Problem TooManyImports = new("too-many-imports", Status409Conflict, Text);
    public static readonly Problem ImportNotApplicable = new("import-not-applicable", Status409Conflict, Text);
    public static readonly Problem ImportEnded = new("import-ended", Status409Conflict, Text);
}
