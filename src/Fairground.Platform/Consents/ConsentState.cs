namespace Fairground.Platform.Consents;

/// <summary>The states of a consent record (ISO/IEC TS 27560:2023, event state). Only the two "given" states permit processing.</summary>
public enum ConsentState
{
    Unknown,
    Requested,
    RequestDeferred,
    Refused,
    Given,
    RenewedGiven,
    Withdrawn,
    Expired,
    Terminated,
    Invalidated,
}

public static class ConsentStates
{
    public static bool Permits(this ConsentState state) => state is ConsentState.Given or ConsentState.RenewedGiven;
}
