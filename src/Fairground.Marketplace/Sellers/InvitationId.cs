using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Sellers;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static string Prefix => "inv";

    public static bool TryParse(string? text, out InvitationId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
