namespace Fairground.Marketplace.Catalogue;

/// <summary>A part of the product page that another module brings: a component that takes the product's id as <c>Product</c>.</summary>
public sealed record ProductSection(Type Component);
