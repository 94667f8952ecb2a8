using System.Text;
using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Hoà Bình", "Hòa Bình")]
    [InlineData("UỶ BAN", "ỦY BAN")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("khoẻ, toà; luỹ.", "khỏe, tòa; lũy.")]
    [InlineData("loè loẹt", "lòe loẹt")]
    [InlineData("Thanh Hoá-Nghệ An", "Thanh Hóa-Nghệ An")]
    [InlineData("HOá", "HÓa")]
    [InlineData("nghoẹ", "nghọe")]
    [InlineData("hòa", "hòa")]
    [InlineData("quý", "quý")]
    [InlineData("Quỳ Hợp", "Quỳ Hợp")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("thuyền", "thuyền")]
    [InlineData("huỳnh", "huỳnh")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("ngoài", "ngoài")]
    [InlineData("hoà2", "hoà2")]
    [InlineData("Lisboá", "Lisboá")]
    [InlineData("hoa", "hoa")]
    [InlineData("", "")]
    public void Open_syllables_carry_the_tone_on_their_first_vowel(string typed, string written)
    {
        Assert.Equal(written, Spelling.OneToneStyle(typed));
        Assert.Equal(written, Spelling.OneToneStyle(typed.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Writing_in_one_style_twice_changes_nothing()
    {
        foreach (var text in TextSamples.Random(seed: 7, count: 20_000).Concat(TextSamples.Sentences))
        {
            var once = Spelling.OneToneStyle(text);
            Assert.Equal(once, Spelling.OneToneStyle(once));
        }
    }

    [Fact]
    public void Every_vietnamese_letter_survives_being_taken_apart()
    {
        foreach (var character in string.Concat(TextSamples.Sentences[..4]))
            if (Alphabet.TryRead(character, out var letter)) Assert.Equal(character, Alphabet.Write(letter));
    }
}
