using System.Text;
using HocVuSo.VietnameseText;
using Xunit;

namespace HocVuSo.Unit.VietnameseText;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Đắk Lắk – Xã Ea  H'Leo", "dak lak xa ea h leo")]
    [InlineData("Nguyễn Thị Ngọc Ánh – Quế Võ", "nguyen thi ngoc anh que vo")]
    [InlineData("  ĐƯỜNG\tSỐ 3\r\n", "duong so 3")]
    [InlineData("Ðại Ðồng", "dai dong")]
    [InlineData("H\u02BCMông, H’Mông", "h mong h mong")]
    [InlineData("QĐ 757/QĐ-TTg", "qd 757 qd ttg")]
    [InlineData("m² ½ ﬁle Ｂắc", "m2 1 2 file bac")]
    [InlineData("công\u00ADdân", "congdan")]
    [InlineData("Čư M'gar, Krông Ƀlô", "cu m gar krong ƀlo")]
    [InlineData("ភាសាខ្មែរ", "ភាសាខ្មែរ")]
    [InlineData("—…!?", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Words_are_folded_to_what_people_type_when_they_search(string? text, string folded) =>
        Assert.Equal(folded, Fold.Of(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike()
    {
        foreach (var text in TextSamples.Sentences)
            Assert.Equal(Fold.Of(text.Normalize(NormalizationForm.FormC)), Fold.Of(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Broken_surrogates_never_throw_and_separate_words()
    {
        Assert.Equal("a b", Fold.Of("a\uD83D b"));
        Assert.Equal("a b", Fold.Of("a\uDE00b"));
        Assert.Equal("", Fold.Of("\uDE00\uD83D"));
    }

    [Fact]
    public void Folding_twice_changes_nothing_for_every_character_there_is()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value)) continue;
            var once = Fold.Of(new Rune(value).ToString());
            if (!string.Equals(once, Fold.Of(once), StringComparison.Ordinal)) Assert.Fail($"U+{value:X4} folds to '{once}' and then to '{Fold.Of(once)}'");
        }
    }

    [Fact]
    public void Folding_twice_changes_nothing_for_random_strings_of_any_code_units()
    {
        foreach (var text in TextSamples.Random(seed: 20261122, count: 20_000))
        {
            var once = Fold.Of(text);
            Assert.Equal(once, Fold.Of(once));
            Assert.False(once.StartsWith(' ') || once.EndsWith(' ') || once.Contains("  ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("nụ", "Nguyễn Thị Nụ", true)]
    [InlineData("ng nu", "Nguyễn Thị Nụ", true)]
    [InlineData("NỤ  nguyen", "Nguyễn Thị Nụ", true)]
    [InlineData("u", "Nguyễn Thị Nụ", false)]
    [InlineData("nu lan", "Nguyễn Thị Nụ", false)]
    [InlineData(" ", "Nguyễn Thị Nụ", false)]
    public void Words_find_a_name_that_has_words_beginning_so(string typed, string name, bool found) =>
        Assert.Equal(found, Fold.Finds(Fold.Words(typed), name));
}
