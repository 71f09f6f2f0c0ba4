using System.Globalization;
using System.Text;
using Fairground.Kernels.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Café Crème", "cafe creme")]
    [InlineData("Đèn bàn gỗ sồi", "den ban go soi")]
    [InlineData("Điện thoại", "dien thoai")]
    [InlineData("إبريق شاي", "ابريق شاي")]
    [InlineData("مُعَلَّم", "معلم")]
    [InlineData("كـــتـــاب", "كتاب")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("حقيبة", "حقيبه")]
    [InlineData("ٱلقهوة", "القهوه")]
    [InlineData("٣٦ درهم", "36 درهم")]
    [InlineData("Straße", "strasse")]
    [InlineData("L'œuvre", "loeuvre")]
    [InlineData("3-pack", "3 pack")]
    public void Texts_that_people_take_for_the_same_become_the_same(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() => Prop.ForAll<string?>(text =>
    {
        var once = Folding.Fold(Clean(text));
        return Folding.Fold(once) == once;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_folds_the_same_composed_and_decomposed() => Prop.ForAll<string?>(text =>
    {
        var clean = Clean(text);
        return Folding.Fold(clean.Normalize(NormalizationForm.FormC)) == Folding.Fold(clean.Normalize(NormalizationForm.FormD));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_folded_has_only_letters_digits_and_spaces() => Prop.ForAll<string?>(text =>
        Folding.Fold(Clean(text)).All(c => c == ' ' || char.IsLetterOrDigit(c))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_token_is_longer_than_the_limit() =>
        Assert.All(Folding.Tokens(new string('a', 500) + " b"), token => Assert.InRange(token.Length, 1, Folding.TokenLengthMax));

    [Theory]
    [InlineData("lamps", "lamp")]
    [InlineData("glasses", "glasse")]
    [InlineData("glass", "glass")]
    [InlineData("bus", "bus")]
    [InlineData("batteries", "battery")]
    [InlineData("bateaux", "bateau")]
    [InlineData("tas", "tas")]
    [InlineData("المصباح", "مصباح")]
    [InlineData("والكتب", "كتب")]
    [InlineData("ساعات", "ساع")]
    [InlineData("شاي", "شاي")]
    public void Endings_come_off_lightly(string word, string stem) => Assert.Equal(stem, Stemming.Stem(word));

    [Fact]
    public void A_stem_is_never_empty_and_never_longer() => Prop.ForAll<string?>(text =>
        Folding.Tokens(Clean(text)).All(token => Stemming.Stem(token) is var stem && stem.Length > 0 && stem.Length <= token.Length))
        .QuickCheckThrowOnFailure();

    /// <summary>FsCheck makes lone surrogates, which are no text and which normalisation refuses.</summary>
    private static string Clean(string? text) =>
        new([.. (text ?? "").Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Surrogate &&
        CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned)]);
}
