using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>What holds for every form: what is missing is said at its field, what comes from elsewhere is told as that, and nothing is written.</summary>
public sealed class RefusalTests(Stages stages) : IClassFixture<Stages>
{
    public static TheoryData<string> Every => AllForms.Routes;

    [Fact]
    public async Task Every_post_is_in_the_table_of_forms()
    {
        var posts = Endpoints.Of((await stages.On(Database.Sqlite)).Site).Where(e => e.Method == "POST").Select(e => e.Path).ToList();
        string[] known = [.. AllForms.WithButtons.Select(f => f.Route), .. AllForms.Apart.Keys];
        Assert.Equal(posts.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Every))]
    public async Task An_empty_form_comes_back_with_a_message_at_each_field_and_nothing_is_written(string route)
    {
        var (stage, form) = (await stages.On(Database.Sqlite), AllForms.At(route));
        var page = await form.Open(stage);
        var before = await stage.RowsAsync();
        var answer = await page.SubmitAsync(form.Button, form.Empty(page));
        if (form.Refuses.Length == 0)
        {
            // A practice says what was wrong on its own screen, as the thing it imitates does.
            answer.Is(200);
            return;
        }
        foreach (var field in form.Refuses) { answer.Refuses(field); }
        Assert.Equal(before, await stage.RowsAsync());
    }

    [Theory, MemberData(nameof(Every))]
    public async Task A_page_from_before_or_from_elsewhere_is_told_as_that_and_nothing_is_written(string route)
    {
        var (stage, form) = (await stages.On(Database.Sqlite), AllForms.At(route));
        var page = await form.Open(stage);
        var before = await stage.RowsAsync();
        var filled = form.Good(page);
        var foreign = (await stage.Visitor().GetAsync("/dang-nhap")).ValueOf("__khoa");
        (await page.SubmitAsync(form.Button, new Dictionary<string, object?>(filled) { ["__khoa"] = foreign })).Is(400).Says("Trang này đã cũ");
        page.Browser.Forget("khoa");
        (await page.SubmitAsync(form.Button, filled)).Is(400).Says("Trang này đã cũ");
        Assert.Equal(before, await stage.RowsAsync());
    }
}
