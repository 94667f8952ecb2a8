using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Nguyễn   Thị\u00A0Hoà ", "Nguyễn Thị Hòa")]
    [InlineData("Ðặng Văn Ðức", "Đặng Văn Đức")]
    [InlineData("Nguye\u0302\u0303n\u200B An\u0007", "Nguyễn An")]
    [InlineData("H'Ƀiă Niê", "H'Ƀiă Niê")]
    [InlineData(" \t ", "")]
    public void A_name_is_stored_in_one_way(string typed, string stored) => Assert.Equal(stored, PersonName.Normalise(typed));

    [Theory]
    [InlineData("NGUYỄN  THỊ HOÀ", "Nguyễn Thị Hòa")]
    [InlineData("Lê Qúy", "lê quý")]
    [InlineData("Hòang Thuỳ", "Hoàng Thùy")]
    [InlineData("H’Mông", "H'mông")]
    public void Names_that_differ_in_case_space_and_tone_place_are_the_same(string a, string b)
    {
        Assert.True(PersonName.Same(a, b));
        Assert.True(PersonName.Same(b, a));
    }

    [Theory]
    [InlineData("Trần Hoa", "Trần Hòa")]
    [InlineData("Dung", "Dũng")]
    [InlineData("Dung", "Đung")]
    [InlineData("Lan Anh", "Lananh")]
    [InlineData("Hoá An", "Hoa Án")]
    [InlineData("Lý", "Lí")]
    public void Names_that_differ_in_letters_tones_or_words_are_not(string a, string b) => Assert.False(PersonName.Same(a, b));

    [Fact]
    public void Storing_twice_changes_nothing_and_keeps_the_name_the_same()
    {
        foreach (var name in TextSamples.Random(seed: 11, count: 20_000))
        {
            var stored = PersonName.Normalise(name);
            Assert.Equal(stored, PersonName.Normalise(stored));
            Assert.True(PersonName.Same(name, stored));
        }
    }
}
