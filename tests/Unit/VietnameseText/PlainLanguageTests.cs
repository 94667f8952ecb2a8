using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

/// <summary>What authors are told about how their texts read.</summary>
public sealed class PlainLanguageTests
{
    [Fact]
    public void Syllables_are_counted_by_sentence_and_a_sentence_ends_with_its_text()
    {
        var found = PlainLanguage.Check(["Bà Nụ nhận một tin. Bà nên làm gì?", "Xoá tin"]);
        Assert.Equal((5 + 4 + 2) / 3.0, found.MeanSyllables);
        Assert.Empty(found.Long);
        Assert.Empty(found.Jargon);
    }

    [Fact]
    public void A_sentence_is_long_above_the_limit_and_not_at_it()
    {
        var (at, above) = (string.Join(' ', Enumerable.Repeat("ba", PlainLanguage.LongestSentence)), string.Join(' ', Enumerable.Repeat("ba", PlainLanguage.LongestSentence + 1)));
        Assert.Equal([above], PlainLanguage.Check([at, above, above]).Long);
    }

    [Theory]
    [InlineData("Truy cập vào trang rồi bấm.", "truy cập", "mở, vào")]
    [InlineData("Mở giao diện, chọn nút.", "giao diện", "màn hình")]
    [InlineData("Vào “Link” này", "link", "đường dẫn")]
    [InlineData("Truy cập", "truy cập", "mở, vào")]
    public void Jargon_is_found_in_any_spelling_with_a_plainer_word(string text, string said, string plainer) =>
        Assert.Equal([(said, plainer)], PlainLanguage.Check([text]).Jargon);

    [Fact]
    public void A_rare_word_is_one_with_an_unfamiliar_syllable_and_a_name_is_none()
    {
        var familiar = new HashSet<string>(PlainLanguage.Syllables("bà mở hòm thư và hóa đơn"), StringComparer.Ordinal);
        Assert.Equal(["thuật", "toán"], PlainLanguage.Check(["Bà Nụ mở hòm thư và thuật toán 12.", "Bà mở hoá đơn"], familiar).Rare);
        Assert.Equal(["nghị"], PlainLanguage.Check(["Nghị hóa đơn"], familiar).Rare);
        Assert.Empty(PlainLanguage.Check(["Thuật toán"]).Rare);
    }

    [Fact]
    public void The_longest_sentence_is_told()
    {
        Assert.Equal(("Bà nên làm gì", 4), PlainLanguage.Check(["Bà Nụ. Bà nên làm gì?"]).Longest);
        Assert.Null(PlainLanguage.Check([""]).Longest);
    }

    [Fact]
    public void A_word_inside_another_is_not_found_and_nothing_is_nothing()
    {
        Assert.Empty(PlainLanguage.Check(["Snapppy linking"]).Jargon);
        Assert.Equal(0, PlainLanguage.Check(["", "…", "—"]).MeanSyllables);
    }
}
