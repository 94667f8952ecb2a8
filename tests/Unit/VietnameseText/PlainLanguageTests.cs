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
    public void A_word_inside_another_is_not_found_and_nothing_is_nothing()
    {
        Assert.Empty(PlainLanguage.Check(["Snapppy linking"]).Jargon);
        Assert.Equal(0, PlainLanguage.Check(["", "…", "—"]).MeanSyllables);
    }
}
