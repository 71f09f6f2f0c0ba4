using System.ComponentModel;
using System.Globalization;
using Fairground.Platform.Ids;

namespace Fairground.Platform.Accounts;

[TypeConverter(typeof(TextConverter))]
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    public static string Prefix => "acc";

    public static AccountId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Expected an acc_… id.");

    public static bool TryParse(string? text, out AccountId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);

    /// <summary>ASP.NET Core Identity turns ids into text and back through this.</summary>
    private sealed class TextConverter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => Parse((string)value);
    }
}
