using HocVuSo.Assessment.Bank;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>A family becomes items, or the start is told what is wrong with the file.</summary>
public sealed class ItemFamilyTests
{
    private const string Good =
        """
        code: thu
        version: 3
        skill: "4.2"
        level: trung-cap
        band: de
        kind: screen
        parameters:
          - {ten: "Bà Nụ", tin: "Trúng thưởng rồi!"}
          - {ten: "Bác Lý", tin: "Mai họp thôn."}
        situation: "{ten} nhận một tin."
        ask: "Chạm vào đâu?"
        options:
          - {text: "Xoá tin", right: true}
          - {text: "Mở đường dẫn"}
        screen:
          look: message
          title: "Tin nhắn"
          parts:
            - {bubble: "{tin}"}
        explain: "Vì {ten} chưa biết ai gửi."
        """;

    [Fact]
    public void Every_row_fills_every_text_of_an_item_of_its_own()
    {
        var family = Banks.Read(Good);
        Assert.Equal(("thu", 3, "4.2", "4", "trung-cap", Band.Easy, ItemKind.Screen), (family.Code, family.Version, family.Skill, family.Group, family.Level, family.Band, family.Kind));
        Assert.Equal(["Bà Nụ nhận một tin.", "Bác Lý nhận một tin."], family.Items.Select(i => i.Situation));
        Assert.Equal(["Trúng thưởng rồi!", "Mai họp thôn."], family.Items.Select(i => Assert.Single(i.Steps[0].Screen!.Parts).Text));
        Assert.Equal("Vì Bác Lý chưa biết ai gửi.", family.Items[1].Explain);
        Assert.Equal(1, family.Items[1].Row);
    }

    [Theory]
    [InlineData("ask: \"Chạm vào đâu?\"", "ask: \"Chạm vào {cho}?\"", "row 1 has no 'cho'")]
    [InlineData("situation: \"{ten} nhận một tin.\"", "situation: \"Một tin.\"", null)]
    [InlineData("Vì {ten} chưa", "Vì chưa", null)]
    [InlineData("- {bubble: \"{tin}\"}", "- {bubble: \"Tin.\"}", "row 1 has 'tin', which no text uses")]
    [InlineData("skill: \"4.2\"", "skill: \"bốn\"", "skill 'bốn'")]
    [InlineData("level: trung-cap", "level: cao", "level 'cao'")]
    [InlineData("band: de", "band: dễ", "band 'dễ'")]
    [InlineData("band: de", "difficulty: 40", "band")]
    [InlineData("band: de", "", "band")]
    [InlineData("kind: screen", "kind: one", "a screen belongs to kind screen")]
    [InlineData("kind: screen", "kind: essay", "kind 'essay'")]
    [InlineData("- {text: \"Mở đường dẫn\"}", "- {text: \"Mở đường dẫn\", right: true}", "2 right options")]
    [InlineData("- {text: \"Mở đường dẫn\"}", "- {text: \"xoá tin\"}", "two equal options")]
    [InlineData("  - {text: \"Mở đường dẫn\"}\n", "", "1 options")]
    [InlineData("- {bubble:", "- {video:", "a screen part is one of")]
    [InlineData("{ten: \"Bác Lý\", tin: \"Mai họp thôn.\"}", "{ten: \"Bà Nụ\", tin: \"Trúng thưởng rồi!\"}", "two rows give the same item")]
    [InlineData("version: 3", "version: 3\ncolour: red", "colour")]
    [InlineData("explain: \"Vì {ten} chưa biết ai gửi.\"", "", "explain")]
    public void A_broken_file_is_refused_by_its_name_and_with_its_fault(string written, string instead, string? fault)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(written, text, StringComparison.Ordinal);
        var broken = text.Replace(written, instead, StringComparison.Ordinal);
        if (fault is null)
        {
            Assert.Equal(2, Banks.Read(broken).Items.Count);
            return;
        }
        var refused = Assert.Throws<InvalidDataException>(() => Banks.Read(broken));
        Assert.StartsWith("thu.yaml: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_bank_refuses_two_families_of_one_code_and_enemies_nobody_knows()
    {
        Assert.Throws<InvalidDataException>(() => ItemBank.Of([Banks.Family("a"), Banks.Family("a", skill: "2.1")]));
        Assert.Throws<InvalidDataException>(() => ItemBank.Of([Banks.Family("a", enemies: "b")]));
    }

    [Fact]
    public void Enemies_are_enemies_both_ways_and_the_order_of_reading_does_not_matter()
    {
        var (a, b, c) = (Banks.Family("a", enemies: "c"), Banks.Family("b"), Banks.Family("c"));
        var bank = ItemBank.Of([c, a, b]);
        Assert.Equal(["a", "b", "c"], bank.Families.Select(f => f.Code));
        Assert.Equal([[2], [], [0]], Enumerable.Range(0, 3).Select(bank.EnemiesOf));
        Assert.Equal(bank.Version, ItemBank.Of([a, b, c]).Version);
        Assert.NotEqual(bank.Version, ItemBank.Of([a, b, Banks.Family("c", rows: 3)]).Version);
    }

    [Fact]
    public void Our_own_bank_is_as_large_as_promised()
    {
        Assert.True(Banks.Real.Families.Count >= 60, $"{Banks.Real.Families.Count} families");
        Assert.True(Banks.Real.DistinctItems >= 150, $"{Banks.Real.DistinctItems} items");
        Assert.Equal(Enum.GetValues<ItemKind>().Length, Banks.Real.Families.Select(f => f.Kind).Distinct().Count());
    }
}
