using Fairground.Platform.Problems;
using static Fairground.Platform.Languages.PlatformTexts;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Fairground.Platform.Programmes;

public static class ProgrammeProblems
{
    public static readonly Problem UnknownInput = new("unknown-input", Status400BadRequest, Text);
    public static readonly Problem UnknownChoice = new("unknown-choice", Status400BadRequest, Text);
    public static readonly Problem TestDoesNotFit = new("test-does-not-fit", Status400BadRequest, Text);
    public static readonly Problem ConditionName = new("condition-name-needed", Status400BadRequest, Text);
    public static readonly Problem ConditionTwice = new("condition-twice", Status400BadRequest, Text);
    public static readonly Problem ConditionIncomplete = new("condition-incomplete", Status400BadRequest, Text);
    public static readonly Problem ConditionOutOfBounds = new("condition-out-of-bounds", Status400BadRequest, Text);
    public static readonly Problem ConditionUnreadable = new("condition-unreadable", Status400BadRequest, Text);
    public static readonly Problem ConditionsContradict = new("conditions-contradict", Status400BadRequest, Text);
    public static readonly Problem TooManyConditions = new("too-many-conditions", Status400BadRequest, Text);
    public static readonly Problem TermsTexts = new("terms-texts-needed", Status400BadRequest, Text);
    public static readonly Problem TermsTextLengths = new("terms-text-lengths", Status400BadRequest, Text);
    public static readonly Problem TermsUnchanged = new("terms-unchanged", Status409Conflict, Text);
    public static readonly Problem TermsTooSoon = new("terms-too-soon", Status400BadRequest, Text);
    public static readonly Problem TooManyVersions = new("too-many-versions", Status409Conflict, Text);
    public static readonly Problem ProgrammeSlug = new("programme-slug-invalid", Status400BadRequest, Text);
    public static readonly Problem ProgrammeExists = new("programme-exists", Status409Conflict, Text);
    public static readonly Problem TooManyProgrammes = new("too-many-programmes", Status409Conflict, Text);
    public static readonly Problem UnknownSubjects = new("unknown-subjects", Status400BadRequest, Text);
    public static readonly Problem NotOpen = new("programme-not-open", Status409Conflict, Text);
    public static readonly Problem Withdrawn = new("programme-withdrawn", Status409Conflict, Text);
    public static readonly Problem NotMember = new("not-a-member", Status409Conflict, Text);
    public static readonly Problem TooManyDecisions = new("too-many-decisions", Status429TooManyRequests, Text);
    public static readonly Problem NoFacts = new("no-facts", Status409Conflict, Text);
}
