using Fairground.Platform.Ids;

namespace Fairground.Integrity.Training;

public readonly record struct ModelVersionId(Guid Value) : IId<ModelVersionId>
{
    public static string Prefix => "mdl";

    public static bool TryParse(string? text, out ModelVersionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
