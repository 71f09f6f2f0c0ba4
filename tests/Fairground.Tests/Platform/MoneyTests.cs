using System.Globalization;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Platform;

public sealed class MoneyTests
{
    private static readonly RateTable Rates = new(
        Currency.Eur, [Rate("USD", 1_080_000), Rate("JPY", 165_000_000), Rate("KWD", 330_000), Rate("VND", 27_500_000_000)]);

    [Theory]
    [InlineData("EUR", 123_456, "en-GB", "€1,234.56")]
    [InlineData("EUR", 123_456, "fr-FR", "1 234,56 €")]
    [InlineData("EUR", -123_456, "en-GB", "-€1,234.56")]
    [InlineData("JPY", 123_456, "en-GB", "¥123,456")]
    [InlineData("KWD", 123_456, "en-GB", "KWD 123.456")]
    [InlineData("VND", 1_250_000, "vi-VN", "1.250.000 ₫")]
    [InlineData("IDR", 1_250_000, "id-ID", "Rp 12.500,00")]
    [InlineData("TND", 12_345, "fr-FR", "12,345 TND")]
    [InlineData("EUR", -123_456, "ar-AE", "\u2066-1,234.56 €\u2069")]
    public void An_amount_is_written_with_its_currencys_decimals_as_the_culture_writes_it(
        string code, long minor, string culture, string text) =>
        Assert.Equal(text, Plain(new Money(minor, Currency.Parse(code)).ToString(CultureInfo.GetCultureInfo(culture))));

    [Theory]
    [InlineData(1_250, "en-GB", "12.5%")]
    [InlineData(1_250, "fr-FR", "12,5 %")]
    [InlineData(-500, "id-ID", "−5%")]
    [InlineData(500, "ar-AE", "\u20665%\u2069")]
    public void A_share_is_written_as_the_culture_writes_it(int basisPoints, string culture, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var written = PercentText.Of(basisPoints / 10_000m);
        CultureInfo.CurrentCulture = before;

        Assert.Equal(text, Plain(written));
    }

    [Theory]
    [InlineData("12.34", "EUR", "en-GB", 1_234)]
    [InlineData("12,34", "EUR", "fr-FR", 1_234)]
    [InlineData("12.34", "EUR", "fr-FR", 1_234)]
    [InlineData("1200", "JPY", "en-GB", 1_200)]
    [InlineData("1.234", "KWD", "en-GB", 1_234)]
    public void An_amount_is_read_as_people_type_it(string text, string code, string culture, long minor)
    {
        Assert.True(Money.TryParse(text, Currency.Parse(code), CultureInfo.GetCultureInfo(culture), out var money));
        Assert.Equal(minor, money.Minor);
    }

    [Theory]
    [InlineData("12.345", "EUR")]
    [InlineData("0.5", "JPY")]
    [InlineData("abc", "EUR")]
    [InlineData("", "EUR")]
    [InlineData("-5", "EUR")]
    [InlineData("1e5", "EUR")]
    [InlineData("99999999999999999999", "EUR")]
    public void What_is_no_amount_of_the_currency_is_refused(string text, string code) =>
        Assert.False(Money.TryParse(text, Currency.Parse(code), CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Splitting_loses_no_cent_whatever_the_weights()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var amount = new Money(random.NextInt64(-1_000_000, 1_000_000), Currency.Eur);
            int[] weights = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(0, 50)), 1];

            var parts = amount.Split(weights);

            Assert.True(parts.Sum(part => part.Minor) == amount.Minor, $"seed {seed}: {amount} by {string.Join(',', weights)}");
            Assert.True(parts.Zip(weights).All(part => part.Second > 0 || part.First.IsZero),
                $"seed {seed}: a part without weight got money");
        }
    }

    [Fact]
    public void Overflow_is_an_error_and_never_a_wrong_amount() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Currency.Eur) + new Money(1, Currency.Eur));

    [Fact]
    public void Currencies_do_not_mix() =>
        Assert.Throws<InvalidOperationException>(() => new Money(1, Currency.Eur) + new Money(1, Currency.Usd));

    [Theory]
    [InlineData("EUR", 10_000, "USD", 10_800)]
    [InlineData("USD", 10_800, "EUR", 10_000)]
    [InlineData("EUR", 100, "JPY", 165)]
    [InlineData("JPY", 165, "EUR", 100)]
    [InlineData("EUR", 1_000, "KWD", 3_300)]
    [InlineData("KWD", 3_300, "EUR", 1_000)]
    [InlineData("EUR", 1, "VND", 275)]
    [InlineData("VND", 100, "EUR", 0)]
    [InlineData("EUR", 999, "EUR", 999)]
    public void Conversion_knows_each_currencys_decimals(string from, long minor, string to, long converted) =>
        Assert.Equal(converted, Rates.Convert(new Money(minor, Currency.Parse(from)), Currency.Parse(to)).Minor);

    [Theory]
    [InlineData(25, 5_000, 12)]
    [InlineData(35, 5_000, 18)]
    [InlineData(45, 5_000, 22)]
    [InlineData(-25, 5_000, -12)]
    [InlineData(999, 1_000, 100)]
    public void Shares_round_half_to_even_so_that_nobody_gains_by_rounding(long minor, int basisPoints, long share) =>
        Assert.Equal(share, new Money(minor, Currency.Eur).Share(basisPoints).Minor);

    private static ExchangeRate Rate(string code, long micros) => new()
    {
        Id = new ExchangeRateId(Guid.CreateVersion7()), Currency = Currency.Parse(code), MicrosPerBase = micros,
        PublishedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>Cultures use several kinds of space; for a reader they are one.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
