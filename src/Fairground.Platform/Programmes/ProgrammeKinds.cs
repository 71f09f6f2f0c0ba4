namespace Fairground.Platform.Programmes;

internal static class ProgrammeKinds
{
    private const string SalesEventIcon = "calendar-heart";
    private const string CertificationIcon = "badge-check";
    private const string CreatorCampaignIcon = "clapperboard";
    private const string FulfilmentIcon = "truck";
    private const string BrandRegistryIcon = "stamp";
    private const string PlacementIcon = "panel-top";

    public static string IconOf(ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.SalesEvent => SalesEventIcon,
        ProgrammeKind.Certification => CertificationIcon,
        ProgrammeKind.CreatorCampaign => CreatorCampaignIcon,
        ProgrammeKind.Fulfilment => FulfilmentIcon,
        ProgrammeKind.BrandRegistry => BrandRegistryIcon,
        _ => PlacementIcon,
    };
}
