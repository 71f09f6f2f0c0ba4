using static Fairground.Platform.Languages.PlatformTexts;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Fairground.Platform.Problems;

public static class PlatformProblems
{
    public static readonly Problem BadRequest = new("bad-request", Status400BadRequest, Text);
    public static readonly Problem Invalid = new("invalid-input", Status400BadRequest, Text);
    public static readonly Problem SignInNeeded = new("sign-in-needed", Status401Unauthorized, Text);
    public static readonly Problem NotAllowed = new("not-allowed", Status403Forbidden, Text);
    public static readonly Problem CrossOrigin = new("cross-origin", Status403Forbidden, Text);
    public static readonly Problem NotFound = new("not-found", Status404NotFound, Text);
    public static readonly Problem MethodNotAllowed = new("method-not-allowed", Status405MethodNotAllowed, Text);
    public static readonly Problem Conflict = new("changed-meanwhile", Status409Conflict, Text);
    public static readonly Problem TooLarge = new("too-large", Status413PayloadTooLarge, Text);
    public static readonly Problem UnsupportedMedia = new("unsupported-media-type", Status415UnsupportedMediaType, Text);
    public static readonly Problem TooMany = new("too-many-requests", Status429TooManyRequests, Text);
    public static readonly Problem Bug = new("internal-error", Status500InternalServerError, Text);
    public static readonly Problem DatabaseUnavailable = new("database-unavailable", Status503ServiceUnavailable, Text);
    public static readonly Problem DatabaseBusy = new("database-busy", Status503ServiceUnavailable, Text);
    public static readonly Problem StorageFull = new("storage-full", Status507InsufficientStorage, Text);

    public static readonly Problem WrongCredentials = new("wrong-credentials", Status401Unauthorized, Text);
    public static readonly Problem LockedOut = new("locked-out", Status429TooManyRequests, Text);
    public static readonly Problem WeakPassword = new("weak-password", Status400BadRequest, Text);
    public static readonly Problem LinkExpired = new("link-expired", Status410Gone, Text);
    public static readonly Problem EmailNotConfirmed = new("email-not-confirmed", Status403Forbidden, Text);
    public static readonly Problem PasskeyRefused = new("passkey-refused", Status400BadRequest, Text);
    public static readonly Problem TooManyTokens = new("too-many-tokens", Status409Conflict, Text);
    public static readonly Problem UnknownScope = new("unknown-scope", Status400BadRequest, Text);
    public static readonly Problem UnknownRole = new("unknown-role", Status400BadRequest, Text);
    public static readonly Problem SignInAgain = new("sign-in-again", Status403Forbidden, Text);
    public static readonly Problem LastAdmin = new("last-admin", Status409Conflict, Text);
    public static readonly Problem ReasonTooShort = new("reason-too-short", Status400BadRequest, Text);
    public static readonly Problem UnknownPurpose = new("unknown-purpose", Status404NotFound, Text);
    public static readonly Problem NoConsent = new("no-consent", Status409Conflict, Text);
    public static readonly Problem NotAnImage = new("not-an-image", Status415UnsupportedMediaType, Text);
    public static readonly Problem ImageTooLarge = new("image-too-large", Status413PayloadTooLarge, Text);
    public static readonly Problem RateInvalid = new("rate-invalid", Status400BadRequest, Text);
    public static readonly Problem ChangedSinceRead = new("changed-since-read", Status412PreconditionFailed, Text);
    public static readonly Problem IdempotencyKeyInvalid = new("idempotency-key-invalid", Status400BadRequest, Text);
    public static readonly Problem IdempotencyKeyReused = new("idempotency-key-reused", Status422UnprocessableEntity, Text);
    public static readonly Problem IdempotencyKeyBusy = new("idempotency-key-busy", Status409Conflict, Text);
    public static readonly Problem PageOutOfRange = new("page-out-of-range", Status400BadRequest, Text);
    public static readonly Problem NoticeNeeded = new("notice-needed", Status409Conflict, Text);
    public static readonly Problem UnknownNoticeKind = new("unknown-notice-kind", Status400BadRequest, Text);
    public static readonly Problem SettingInvalid = new("setting-invalid", Status400BadRequest, Text);
    public static readonly Problem SettingPinned = new("setting-pinned", Status409Conflict, Text);
    public static readonly Problem SettingUnchanged = new("setting-unchanged", Status409Conflict, Text);
    public static readonly Problem SettingDateInvalid = new("setting-date-invalid", Status400BadRequest, Text);
    public static readonly Problem RegistrationClosed = new("registration-closed", Status403Forbidden, Text);
    public static readonly Problem NotParked = new("not-parked", Status409Conflict, Text);
}
