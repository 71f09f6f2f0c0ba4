using System.ComponentModel.DataAnnotations;

namespace Fairground.Marketplace.Returns;

/// <summary>Section <c>Returns</c> of the configuration: the deadlines of a return, shown to everybody on the terms page.</summary>
public sealed class ReturnOptions
{
    /// <summary>Days after delivery in which a buyer may ask to send something back; a store may give more.</summary>
    [Range(0, 365)]
    public int Days { get; set; } = 14;

    /// <summary>Days in which a seller answers; a return that is not answered is approved.</summary>
    [Range(1, 30)]
    public int AnswerDays { get; set; } = 3;

    /// <summary>Days in which a buyer sends the goods after approval; otherwise the return lapses.</summary>
    [Range(1, 90)]
    public int SendDays { get; set; } = 14;

    /// <summary>Days after which what was sent counts as arrived, if the seller has not said so.</summary>
    [Range(0, 60)]
    public int TransitDays { get; set; } = 7;

    /// <summary>Days after that in which the seller looks at it; otherwise the buyer is refunded in full.</summary>
    [Range(1, 30)]
    public int InspectionDays { get; set; } = 5;

    /// <summary>Days after an outcome in which it can be disputed.</summary>
    [Range(1, 90)]
    public int DisputeDays { get; set; } = 14;

    /// <summary>Hours before a deadline at which whoever it waits for is reminded.</summary>
    [Range(1, 240)]
    public int ReminderHours { get; set; } = 24;
}
