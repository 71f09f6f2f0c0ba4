using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

internal static class PostalAddressMapping
{
    public static void Configure(this ComplexPropertyBuilder<PostalAddress> address)
    {
        address.Property(part => part.Line).HasMaxLength(PostalAddress.LineLengthMax);
        address.Property(part => part.Postcode).HasMaxLength(16);
        address.Property(part => part.City).HasMaxLength(80);
        address.Property(part => part.Country).HasMaxLength(2);
    }
}
