namespace Fairground.Platform.Accounts;

/// <summary>What an account may do for the market, besides buying; each is granted by an admin, with a reason.</summary>
public static class Roles
{
    public const string Admin = "admin";
    public const string Investigator = "investigator";
    public const string Approver = "approver";
    public const string CampaignManager = "campaign-manager";
    public const string Creator = "creator";
    public const string Maker = "maker";

    public static readonly IReadOnlyList<string> All = [Admin, Investigator, Approver, CampaignManager, Creator, Maker];

    /// <summary>Those who work at the operator's desk.</summary>
    public static readonly IReadOnlyList<string> OfStaff = [Admin, Investigator, Approver, CampaignManager];
}
