using Fairground.Platform.Ids;

namespace Fairground.Integrity.Brokers;

public readonly record struct BrokerPostId(Guid Value) : IId<BrokerPostId>
{
    public static string Prefix => "pst";

    public static bool TryParse(string? text, out BrokerPostId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
