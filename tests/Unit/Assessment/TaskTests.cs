using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Platform;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>A task is read, answered and marked step by step.</summary>
public sealed class TaskTests
{
    private const string Good =
        """
        code: thu
        version: 1
        skill: "5.2"
        level: co-ban
        band: kho
        kind: task
        parameters:
          - {ten: "Bà Nụ", tien: "45.000"}
          - {ten: "Bác Lý", tien: "50.000"}
        ask: "{ten} trả tiền phở."
        steps:
          - do: "Mở mục nào?"
            screen: {look: home, title: "Ví Sen", parts: [{heading: "Xin chào"}]}
            options: [{text: "Quét mã", right: true}, {text: "Nhận quà"}, {text: "Nạp thẻ"}]
          - do: "Gõ số tiền."
            screen: {look: bank, title: "Trả tiền", parts: [{payee: "PHỞ BÀ TƯ"}]}
            field: {label: "Số tiền", keys: digits, right: ["{tien}"]}
          - do: "Gõ lời nhắn."
            screen: {look: bank, title: "Trả tiền", parts: [{text: "Lời nhắn"}]}
            field: {label: "Lời nhắn", keys: text, right: ["trả phở", "tiền phở"]}
        explain: "Vì thế."
        """;

    private readonly Refusals _refused = new();

    [Fact]
    public void Each_step_is_a_page_of_its_own_with_the_rows_texts()
    {
        var family = Banks.Read(Good);
        Assert.Equal((ItemKind.Task, Band.Hard), (family.Kind, family.Band));
        var item = family.Items[1];
        Assert.Equal(["Mở mục nào?", "Gõ số tiền.", "Gõ lời nhắn."], item.Steps.Select(s => s.Do));
        Assert.Equal([false, true, true], item.Steps.Select(s => s.Field is not null));
        Assert.Equal("a|50000|trả phở", Marking.Key(item));
        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).Select(step => Question.At(item, 5, 1, step).Number));
        Assert.True(Question.At(item, 5, 1, 3).IsLastStep);
    }

    [Theory]
    [InlineData("a|45000|trả phở", '1', 1.0)]
    [InlineData("a|45000|tiền phở", '1', 1.0)]
    [InlineData("b|45000|tiền phở", 'G', 2 / 3.0)]
    [InlineData("a|?|?", 'C', 1 / 3.0)]
    [InlineData("?|?|?", '0', 0.0)]
    [InlineData("b|4500|cảm ơn", '0', 0.0)]
    public void The_share_of_right_steps_is_the_score(string response, char mark, double score)
    {
        var item = Banks.Read(Good).Items[0];
        Assert.Equal(mark, Marking.Mark(item, response));
        Assert.Equal(score, Marking.ScoreOf(mark), 12);
    }

    [Fact]
    public void Every_share_of_two_to_five_steps_has_a_mark_that_says_it()
    {
        for (var steps = 2; steps <= 5; steps++)
        {
            var item = Banks.Read(OfSteps(steps)).Items[0];
            for (var right = 0; right <= steps; right++)
            {
                var response = Marking.Join(Enumerable.Range(0, steps).Select(s => s < right ? "a" : "b"));
                Assert.Equal((double)right / steps, Marking.ScoreOf(Marking.Mark(item, response)), 12);
            }
        }
        Assert.Equal(0, Marking.ScoreOf(Marking.Unanswered));
    }

    [Theory]
    [InlineData(2, "45 000", "45000")]
    [InlineData(2, " 45.000 đồng ", "45000")]
    [InlineData(2, "", null)]
    [InlineData(2, "bốn mươi lăm", null)]
    [InlineData(3, "  Trả   PHỞ ", "trả phở")]
    [InlineData(3, "a|b", "a b")]
    [InlineData(3, "   ", null)]
    public void What_is_typed_is_compared_without_what_does_not_matter(int step, string typed, string? stored)
    {
        Assert.Equal(stored, Question.At(Banks.Read(Good).Items[0], 1, 1, step).Read(new StringValues(typed), _refused.At("Chosen")));
        Assert.Equal(stored is null, _refused.Any);
    }

    [Theory]
    [InlineData("options: [{text: \"Quét mã\", right: true}, {text: \"Nhận quà\"}, {text: \"Nạp thẻ\"}]", "options: [{text: \"Quét mã\"}, {text: \"Nhận quà\"}]", "0 right options")]
    [InlineData("{text: \"Nạp thẻ\"}]", "{text: \"Nạp thẻ\"}]\n    field: {label: \"x\", keys: digits, right: [\"1\"]}", "either options or a field")]
    [InlineData("right: [\"{tien}\"]", "right: [\"không số\"]", "nobody could fill in rightly")]
    [InlineData("keys: digits", "keys: letters", "keys 'letters'")]
    [InlineData("look: home", "look: tivi", "look 'tivi'")]
    [InlineData("{text: \"Nhận quà\"}", "{text: \"Nhận quà\", picture: qua}", "all options have a picture or none")]
    [InlineData("kind: task", "kind: one", "steps belong to kind task")]
    [InlineData("explain:", "options: [{text: \"a\"}]\nexplain:", "in steps")]
    public void A_broken_task_is_refused_with_its_fault(string written, string instead, string fault)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(written, text, StringComparison.Ordinal);
        var refused = Assert.Throws<InvalidDataException>(() => Banks.Read(text.Replace(written, instead, StringComparison.Ordinal)));
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_bank_covers_every_skill_in_every_band_and_has_its_tasks_and_pictures()
    {
        var bank = Banks.Real;
        Assert.True(bank.Families.Count >= 200, $"{bank.Families.Count} families");
        Assert.True(bank.DistinctItems >= 600, $"{bank.DistinctItems} items");
        Assert.True(bank.Families.Count(f => f.Kind == ItemKind.Task) >= 60, $"{bank.Families.Count(f => f.Kind == ItemKind.Task)} tasks");
        var cells = bank.Families.CountBy(f => (f.Skill, f.Band)).ToDictionary();
        Assert.Equal(29 * 3, cells.Count);
        Assert.All(cells, cell => Assert.True(cell.Value >= 2, $"{cell.Key}: {cell.Value}"));
        foreach (var option in bank.Families.SelectMany(f => f.Items).SelectMany(i => i.Steps).SelectMany(s => s.Options).Where(o => o.Picture is not null))
        {
            Assert.True(File.Exists(TestKit.Repository.In("content", "pictures", option.Picture + ".svg")), option.Picture);
        }
    }

    private static string OfSteps(int steps) =>
        $$"""
        code: thu
        version: 1
        skill: "5.2"
        level: co-ban
        band: vua
        kind: task
        parameters:
          - {n: "1"}
        ask: "Làm {n}."
        steps:
        {{string.Join('\n', Enumerable.Repeat("  - {do: \"Chọn.\", screen: {look: home, title: \"T\", parts: []}, options: [{text: \"đúng\", right: true}, {text: \"sai\"}]}", steps))}}
        explain: "Vì thế."
        """;
}
