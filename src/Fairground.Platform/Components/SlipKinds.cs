namespace Fairground.Platform.Components;

/// <summary>Who used power or data: a person of the market, a published rule, or a model. Each has its seal.</summary>
public enum SlipBy
{
    Person,
    Rule,
    Model,
}

/// <summary>How much room a slip takes: a dotted word that opens, a line in a table, a card, or a page that prints well.</summary>
public enum SlipSize
{
    Inline,
    Row,
    Card,
    Page,
}
