using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Browser.Chain;

/// <summary>From a lesson somebody tries on a telephone to the figure the province receives, by the pages alone.</summary>
public sealed class WholeChainTests(Chromium chromium)
{
    [Theory, ClassData(typeof(Visits))]
    public async Task What_somebody_learns_becomes_a_figure_the_province_receives(Visit visit)
    {
        await using var site = await TestSite.StartAsync(listen: true, seeded: true);
        // Officials sit at a desk or hold a telephone, with script as browsers come.
        await using var officer = visit.Script ? await Officials.SignInAsync(chromium, site, visit, "canbo.vanson") : null;
        var before = officer is null ? default : await Officials.ReadOverviewAsync(officer);

        await using var walk = await Walk.BeginAsync(chromium, site, visit);
        var learner = new Learner(site, walk);
        await learner.TryAsGuestAsync();
        await learner.SignInAsync("Chưa rõ thôn");
        await learner.TakeNextLessonAsync();
        await learner.PassTheTestAsync();
        await CheckPaperAsync(site, visit, await learner.TakeConfirmationAsync());
        if (officer is null) { return; }

        var after = await Officials.ReadOverviewAsync(officer);
        Assert.Equal((before.Skilled + 1, before.Confirmed + 1), after);
        await officer.PictureAsync("20-tong-quan-xa");
        await Officials.FollowFigureAsync(officer, Learner.Name);
        await walk.OpenAsync("/toi");
        await walk.SaysAsync("Cán bộ Vân Sơn Mô Phỏng", "Trả lời thắc mắc của người dân");
        await walk.PictureAsync("19-cua-toi");

        await Officials.ProposeReportAsync(officer);
        await using (var leader = await Officials.SignInAsync(chromium, site, visit, "lanhdao.vanson")) { await Officials.SignAndSendReportAsync(leader); }
        await using (var province = await Officials.SignInAsync(chromium, site, visit, "so.bacninh"))
        {
            await Officials.AcceptReportAsync(province);
            await province.OpenAsync("/tong-quan");
            await province.SaysAsync("Tổng quan tỉnh Bắc Ninh", "Theo xã, phường");
            Assert.True(await province.Page.Locator(".map-figure svg circle").CountAsync() >= 99, "The map has a circle for every commune.");
            await province.PictureAsync("29-tong-quan-tinh");
        }
        await using var helper = await Officials.SignInAsync(chromium, site, visit, "to.vanson");
        await Officials.RecordAndUndoHelpAsync(helper, Learner.Name);
    }

    // Somebody who was handed the paper, and signs in nowhere.
    private async Task CheckPaperAsync(TestSite site, Visit visit, string path)
    {
        await using var walk = await Walk.BeginAsync(chromium, site, visit);
        await walk.OpenAsync(path);
        await walk.FillAsync("Họ và tên đầy đủ", "Nguyễn Thị Na");
        await walk.PressAsync("Kiểm tra tên");
        await walk.SaysAsync("Không khớp");
        await walk.FillAsync("Họ và tên đầy đủ", Learner.Name);
        await walk.PressAsync("Kiểm tra tên");
        await walk.SaysAsync("Tên đã gõ đúng là tên trên giấy.");
        await walk.PictureAsync("18-xac-minh");
    }
}
