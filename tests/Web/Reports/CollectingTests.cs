using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Ledger;
using Xunit;

namespace HocVuSo.WebTests.Reports;

/// <summary>The province's side: what came, what is late, what is missing, and its own line beside what was accepted.</summary>
public sealed class CollectingTests
{
    [Theory, Databases]
    public async Task The_province_sees_at_a_glance_what_came_late_or_not_at_all(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var punctual = await AReport.On(site);
        using var late = await AReport.On(site, 1);
        using var draft = await AReport.On(site, 2);
        var page = (await punctual.Province.GetAsync("/bao-cao")).Is(200).IsAt(AReport.Collected);
        page.Says("0 trong 99 xã, phường đã gửi, 0 gửi muộn; 99 chưa gửi. Hạn còn 4 ngày (hết ngày 19/11/2026).");
        Assert.Equal("còn hạn, chưa gửi · chưa bắt đầu · chưa gửi", RowOf(page, late));
        await punctual.SentAsync();
        await (await draft.Officer.GetAsync(AReport.Address)).SubmitAsync("Lưu nháp", AReport.Words());
        await punctual.AtAsync(11, 20, 8);
        await late.SignInAsync();
        await late.SentAsync();
        page = (await punctual.Province.GetAsync(AReport.Collected)).Is(200).Says("2 trong 99 xã, phường đã gửi, 1 gửi muộn; 97 chưa gửi. Hạn đã hết ngày 19/11/2026.");
        Assert.Equal([("Đúng hạn", "1"), ("Gửi muộn", "1"), ("Chưa gửi", "97"), ("Chờ tiếp nhận", "2"), ("Đã tiếp nhận", "0")], page.All("dl.tallies div").Select(d => (d.Children[0].TextContent, d.Children[1].TextContent)));
        Assert.Equal("đúng hạn · đã gửi, chờ tiếp nhận · 09:00 16/11/2026", RowOf(page, punctual));
        Assert.Equal("muộn · đã gửi, chờ tiếp nhận · 08:00 20/11/2026", RowOf(page, late));
        Assert.Equal("thiếu · bản nháp · chưa gửi", RowOf(page, draft));
        Assert.Equal(99, page.All("section[aria-labelledby=communes] tbody tr").Count);
        // What waits for review stands first, then what is missing; a letter says it without a colour.
        Assert.Equal(["đúng hạn", "muộn", "thiếu"], page.All("section[aria-labelledby=communes] tbody tr").Take(3).Select(r => r.Children[1].LastChild!.TextContent.Trim()));
        Assert.Equal(["Đ", "M", "T"], new[] { punctual, late, draft }.Select(r => CalendarOf(page, r)));
    }

    [Fact]
    public async Task A_report_is_returned_with_a_reason_and_comes_back_mended()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.SentAsync();
        var page = await report.Province.GetAsync(report.Received);
        (await page.SubmitAsync("Đề nghị hoàn thiện")).Refuses("Reason", "Xin ghi lý do");
        (await page.SubmitAsync("Đề nghị hoàn thiện", new { Reason = "Nêu rõ nguyên nhân ở mục III." })).Is(200).Says("Báo cáo chưa gửi đến, hoặc đang được xã hoàn thiện.", "Nêu rõ nguyên nhân ở mục III.");
        var draft = (await report.Officer.GetAsync(AReport.Address)).Is(200).Says("bản nháp", "Báo cáo lần trước đã quay lại, vì:", "Nêu rõ nguyên nhân ở mục III.");
        Assert.Equal("Đã giao chỉ tiêu cho từng thôn.", draft.ValueOf("I"));
        await (await report.Officer.GetAsync(AReport.Address)).SubmitAsync("Trình ký", new { III = "Do mất điện ba ngày." });
        await report.SignAsync("16");
        await report.SendAsync();
        (await report.AcceptAsync()).Says("Do mất điện ba ngày.", "16/BC-UBND", "lần 2");
        Assert.Equal("2", (await report.Province.GetAsync(AReport.Collected)).All("section[aria-labelledby=communes] tbody tr").Single(r => r.TextContent.Contains(report.Here.Commune.FullName, StringComparison.Ordinal)).Children[4].TextContent.Trim());
    }

    [Theory, Databases]
    public async Task The_provinces_line_waits_for_nobody_and_each_part_of_the_difference_is_told(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var accepted = await AReport.On(site);
        using var silent = await AReport.On(site, 1);
        async Task LearnAsync(AReport report, int people)
        {
            for (var i = 0; i < people; i++)
            {
                var person = await site.AdultAsync(report.Here.East.Id, Telling.Day(10, 1));
                await site.TellAsync(Telling.Finished(person, report.Here.East.Id, Telling.Day(10, 20)));
            }
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await LearnAsync(accepted, 2);
        await LearnAsync(silent, 3);
        await accepted.SentAsync();
        // Sent and not accepted yet: in the province's line all the same.
        Assert.Equal(["5", "– 0 đơn vị", "5", "0", "0"], LineOf(await accepted.Province.GetAsync(AReport.Collected), 6));
        await accepted.AcceptAsync();
        Assert.Equal(["5", "2 1 đơn vị", "3", "0", "0"], LineOf(await accepted.Province.GetAsync(AReport.Collected), 6));
        await LearnAsync(accepted, 1);
        var page = (await accepted.Province.GetAsync(AReport.Collected)).Is(200).Says($"{accepted.Here.Commune.FullName}: đã ký 2, nay 3", "98 chưa gửi");
        Assert.Equal(["6", "2 1 đơn vị", "3", "+1", "0"], LineOf(page, 6));
        // The signed report stays what was signed.
        (await accepted.Officer.GetAsync(AReport.Address)).Says("Người sống trên địa bàn đã học xong ít nhất một bài 2 người");
        (await page.ClickAsync("main section[aria-labelledby=reconciled] tbody tr:first-child td a")).Is(200).Says("Nguồn gốc số liệu", "Tỉnh Bắc Ninh");
    }

    [Fact]
    public async Task Another_period_and_another_province_have_their_own_page_or_none()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        (await report.Province.GetAsync("/bao-cao/tong-hop")).Is(200).IsAt(AReport.Collected);
        (await report.Province.GetAsync("/bao-cao/tong-hop/2026-M12")).Is(200).Says("Chốt số liệu từ 15/12/2026", "chưa chốt số liệu").SaysNot("Soạn công văn đôn đốc");
        (await report.Province.GetAsync("/bao-cao/tong-hop/2026-M10")).Is(404);
        (await report.Province.GetAsync($"{AReport.Collected}/00004")).Is(404);   // a commune of another province
        using var elsewhere = await site.SignedInAsync(site.Province("01"), Role.ProvinceOfficer);
        (await elsewhere.GetAsync(AReport.Collected)).Is(404);
    }

    private static string RowOf(TestPage page, AReport report)
    {
        var row = page.All("section[aria-labelledby=communes] tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == report.Here.Commune.FullName);
        return string.Join(" · ", row.Children[1].LastChild!.TextContent.Trim(), row.Children[2].TextContent.Trim(), row.Children[3].TextContent.Trim());
    }

    private static string CalendarOf(TestPage page, AReport report) =>
        page.All("table.heat tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == report.Here.Commune.FullName).LastElementChild!.TextContent.Trim();

    /// <summary>The province's number, what was accepted, not accepted, recorded since, and elsewhere.</summary>
    private static IEnumerable<string> LineOf(TestPage page, int no)
    {
        var row = page.Is(200).All("section[aria-labelledby=reconciled] tbody tr").Single(r => r.Children[0].TextContent.Trim() == $"{no}");
        return new[] { 2, 5, 6, 7, 8 }.Select(i => string.Join(' ', row.Children[i].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
