using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct CategoryId(Guid Value) : IId<CategoryId>
{
    public static string Prefix => "cat";

    public static bool TryParse(string? text, out CategoryId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
