using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Returns;

public readonly record struct ReturnId(Guid Value) : IId<ReturnId>
{
    public static string Prefix => "ret";

    public static bool TryParse(string? text, out ReturnId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

public readonly record struct DisputeId(Guid Value) : IId<DisputeId>
{
    public static string Prefix => "dsp";

    public static bool TryParse(string? text, out DisputeId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
