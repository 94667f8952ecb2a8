using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>Values a page does not offer, as somebody's program would send them.</summary>
public sealed class ChoiceTests(Stages stages) : IClassFixture<Stages>
{
    private static readonly string[] Tampered = ["khong-co", "0", "1", "-1", "99999999999999999999", "<b>", "null", new('f', 32)];

    public static TheoryData<string> WithChoices => AllForms.WithChoices;

    [Theory, MemberData(nameof(WithChoices))]
    public async Task A_choice_nobody_offered_is_never_taken(string route)
    {
        var (stage, form) = (await stages.On(Database.Sqlite), AllForms.At(route));
        var page = await form.Open(stage);
        var before = await stage.RowsAsync();
        foreach (var choice in form.Choices)
        {
            var offered = page.All($"[name='{choice}'], [name='{choice}'] option").Select(e => e.GetAttribute("value")).ToHashSet();
            foreach (var tampered in Tampered.Except(offered))
            {
                var filled = form.Good(page);
                filled[choice] = tampered;
                if (form.OrTyped is { } words) { filled[words] = ""; }
                var answer = await page.SubmitAsync(form.Button, filled, tamper: true);
                Assert.True(answer.Status is 422 or 404, answer.Explain($"“{choice}” took “{tampered}”"));
            }
        }
        Assert.Equal(before, await stage.RowsAsync());
        Assert.Empty(stage.Site.Faults.Lines);
    }
}
