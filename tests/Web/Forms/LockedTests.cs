using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>The idle lock strikes while somebody writes, in every form that asks for a sign-in.</summary>
public sealed class LockedTests(Stages stages) : IClassFixture<Stages>
{
    [Fact]
    public async Task What_was_typed_before_the_lock_waits_behind_the_sign_in_and_can_be_sent_again()
    {
        var stage = await stages.On(Database.Sqlite);
        foreach (var form in AllForms.All.Where(f => !f.ForAnyone))
        {
            var page = await form.Open(stage);
            var filled = form.Good(page);
            stage.Site.Clock.Advance(TimeSpan.FromMinutes(31));
            var before = await stage.RowsAsync();
            (await page.SubmitAsync(form.Button, filled)).Is(200).IsAt("/dang-nhap").Says("đã tự khóa");
            Assert.Equal(before["people_kept_form"] + 1, (await stage.RowsAsync())["people_kept_form"]);

            await page.Browser.SignInAsync(stage.Someone);
            var kept = (await page.Browser.GetAsync("/dang-nhap")).Is(200).IsAt("/vua-viet").Says("vừa viết vẫn còn");
            foreach (var field in form.Texts.Where(filled.ContainsKey)) { Assert.Equal(filled[field], kept.ValueOf(field)); }
            foreach (var secret in form.Secrets) { Assert.Null(kept.ValueOf(secret)); }
            var answer = await kept.SubmitAsync("Gửi lại");
            // Passwords and files are not kept: they are asked for again, at their fields.
            if (form.Files.Length + form.Secrets.Length > 0) { answer.Is(422); }
            else { answer.Is(200); }
            Assert.Equal(before["people_kept_form"], (await stage.RowsAsync())["people_kept_form"]);
        }
        Assert.Empty(stage.Site.Faults.Lines);
    }
}
