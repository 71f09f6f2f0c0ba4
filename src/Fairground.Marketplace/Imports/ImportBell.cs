using Fairground.Platform.Events;

namespace Fairground.Marketplace.Imports;

/// <summary>Wakes the work of this node, so that a small file does not wait for its next look.</summary>
internal sealed class ImportBell(IEnumerable<PeriodicWork> works)
{
    public void Ring() => works.OfType<OfferImportWork>().FirstOrDefault()?.Wake();
}
