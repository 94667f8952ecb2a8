using System.Data.Common;
using HocVuSo.People.Contracts;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Submissions;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Reports;

/// <summary>The commune's side of the monthly report, from the first look to the sending.</summary>
public sealed class MonthlyReportTests
{
    [Theory, Databases]
    public async Task The_first_look_makes_the_duties_of_all_99_communes_and_a_second_makes_none(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        await Task.WhenAll(report.Officer.GetAsync("/bao-cao"), report.Leader.GetAsync("/bao-cao"), report.Province.GetAsync(AReport.Collected));
        var page = (await report.Officer.GetAsync("/bao-cao")).Is(200);
        page.Says("tháng 11/2026: Hạn còn 4 ngày (hết ngày 19/11/2026).", "Từ 15/10/2026 đến hết 14/11/2026", "Chốt số liệu từ 15/12/2026; hạn gửi hết ngày 19/12/2026.");
        var owed = await site.RowsAsync(db => db.Set<Obligation>().AsNoTracking().ToListAsync());
        Assert.Equal([("2026-M11", 99), ("2026-M12", 99)], owed.GroupBy(o => o.Period).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Select(o => o.UnitId).Distinct().Count())));
        Assert.Equal(198, owed.Count);
        Assert.All(owed.Where(o => o.Period == AReport.Period), o => Assert.Equal(
            (new DateOnly(2026, 10, 15), new DateOnly(2026, 11, 14), Instant(11, 15), Instant(11, 20)), (o.WindowFrom, o.WindowTo, o.CutoffAt, o.DueAt)));
    }

    [Theory, Databases]
    public async Task A_report_fills_itself_is_put_to_signature_signed_sent_and_accepted(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        var here = report.Here;
        foreach (var village in (UnitId[])[here.East.Id, here.East.Id, here.West.Id])
        {
            var person = await site.AdultAsync(village, Telling.Day(10, 1));
            await site.TellAsync(Telling.Finished(person, village, Telling.Day(10, 20)));
        }
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = (await report.Officer.GetAsync(AReport.Address)).Is(200).Says("Báo cáo tháng 11/2026", "Mẫu tạm, chưa phải Phụ lục II–VI", "chưa có dữ liệu từ VNeID", "điều cần để ý");
        Assert.Contains($"Tính đến hết ngày 14/11/2026, số liệu ghi nhận trên địa bàn", page.ValueOf("II"), StringComparison.Ordinal);
        Assert.Contains("đã học xong ít nhất một bài: 3 người.", page.ValueOf("II"), StringComparison.Ordinal);
        Assert.Equal(("", "", ""), (page.ValueOf("I"), page.ValueOf("IV"), page.ValueOf("V")));
        // Words are all there is to edit: no figure can be typed.
        Assert.Equal(["__khoa", "Action", "I", "II", "III", "IV", "OverReason", "V", "Version"], page.All($"form[action='{AReport.Address}'] [name]").Select(e => e.GetAttribute("name")!).Distinct().Order(StringComparer.Ordinal).OrderBy(n => n != "__khoa"));

        (await page.SubmitAsync("Trình ký")).Refuses("I", "Mục I chưa có lời").Refuses("IV").Refuses("V");
        page = (await page.SubmitAsync("Lưu nháp", new { I = "Đã họp." })).Is(200).IsAt(AReport.Address).Says("bản nháp");
        Assert.Equal("Đã họp.", page.ValueOf("I"));
        page = await report.ProposeAsync();
        page.Says("số liệu đến hết 14/11/2026, tính các ghi nhận đến 09:00 16/11/2026", "Đã giao chỉ tiêu cho từng thôn.");
        Assert.False(page.Has("textarea[name=I]"));

        (await (await report.Leader.GetAsync(AReport.Address)).SubmitAsync("Ký báo cáo")).Refuses("Number").Refuses("File");
        var signed = await report.SignAsync();
        signed.Says("15/BC-UBND", "16/11/2026");
        var file = (await signed.ClickAsync("Tải bản đã ký")).Is(200);
        Assert.Equal("application/pdf", file.ContentHeaders.ContentType?.MediaType);
        Assert.Equal(AReport.Signed.Bytes, file.Bytes);
        (await report.Province.GetAsync(report.Received)).Is(200).Says("Báo cáo chưa gửi đến").SaysNot("Đã giao chỉ tiêu");
        await report.SendAsync();
        (await report.Province.GetAsync(report.Received)).Is(200).Says("Đã giao chỉ tiêu cho từng thôn.", "15/BC-UBND");
        await report.AcceptAsync();
        (await report.Officer.GetAsync("/bao-cao")).Is(200).Says("đã tiếp nhận", "Gửi đúng hạn, lúc 09:01 16/11/2026.");
        var steps = await site.RowsAsync(db => db.Set<Step>().AsNoTracking().OrderBy(s => s.Seq).Select(s => s.Action).ToListAsync());
        Assert.Equal([StepAction.Proposed, StepAction.Signed, StepAction.Sent, StepAction.Accepted], steps);
    }

    [Theory]
    [InlineData(19, 23, 59, 59, "Gửi đúng hạn, lúc 23:59 19/11/2026.")]
    [InlineData(20, 0, 0, 0, "Gửi muộn, lúc 00:00 20/11/2026.")]
    public async Task Whether_it_is_on_time_is_decided_by_the_servers_clock_at_midnight_in_Viet_Nam(int day, int hour, int minute, int second, string says)
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.ProposeAsync();
        await report.SignAsync();
        await report.AtAsync(11, day, hour, minute, second);
        await report.SendAsync();
        (await report.Officer.GetAsync(AReport.Address)).Says(says);
        // Sent once more later, after it was returned, it stays what it was the first time.
        await report.AtAsync(11, 25);
        await (await report.Province.GetAsync(report.Received)).SubmitAsync("Đề nghị hoàn thiện", new { Reason = "Thiếu mục III." });
        await report.ProposeAsync();
        await report.SignAsync("16", "2026-11-25");
        await report.SendAsync();
        (await report.Officer.GetAsync(AReport.Address)).Says(says, "lần 2");
    }

    [Fact]
    public async Task It_can_be_put_to_signature_once_the_window_has_closed_and_not_a_second_before()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Instant(11, 15).AddSeconds(9));   // what is counted lies at least ten seconds back
        using var report = await AReport.On(site);
        (await (await report.Officer.GetAsync(AReport.Address)).SubmitAsync("Trình ký", AReport.Words())).Refuses("Action", "Kỳ này chưa chốt số liệu. Trình ký được từ 00:00 15/11/2026.");
        await report.AtAsync(11, 15, 0, 0, 10);
        await report.ProposeAsync();
    }

    [Fact]
    public async Task What_is_recorded_after_it_was_put_to_signature_does_not_change_it()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        var nu = await site.AdultAsync(report.Here.East.Id, Telling.Day(10, 1));
        await site.TellAsync(Telling.Finished(nu, report.Here.East.Id, Telling.Day(10, 20)));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var frozen = LineOf(await report.ProposeAsync(), 6);
        var ly = await site.AdultAsync(report.Here.West.Id, Telling.Day(10, 1));
        await site.TellAsync(Telling.Finished(ly, report.Here.West.Id, Telling.Day(10, 21)));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await report.Officer.GetAsync(AReport.Address);
        Assert.Equal(("1", frozen), (LineOf(page, 6), LineOf(page, 6)));
        // Its number leads to the check of the very facts it was counted from.
        (await page.ClickAsync("main .table-wrap[aria-labelledby=others] tbody tr:first-child a")).Is(200).Says("Đếm lại vẫn là 1: khớp.", "Mã đối chiếu trùng: vẫn là những ghi nhận ấy.");
    }

    [Fact]
    public async Task Who_prepared_a_report_cannot_sign_it()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        using var both = site.Browser();
        await both.SignInAsync(await site.AddPersonAsync([Role.CommuneOfficer, Role.CommuneLeader], report.Here.Commune.Id));
        var page = (await (await both.GetAsync(AReport.Address)).SubmitAsync("Trình ký", AReport.Words())).Is(200).Says("Người soạn không ký báo cáo của chính mình. Xin để lãnh đạo khác ký.");
        Assert.False(page.Has("form[action$='/ky']"));
        var forms = (await report.Leader.GetAsync(AReport.Address)).One("form[action$='/ky']");
        Assert.NotNull(forms);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(page.ValueOf("__khoa")!), "__khoa" }, { new StringContent("15"), "Number" }, { new StringContent("2026-11-16"), "SignedOn" }, { new ByteArrayContent(AReport.Signed.Bytes), "File", "ban-ky.pdf" },
        };
        (await both.SendAsync(HttpMethod.Post, AReport.Address + "/ky", body)).Refuses("sign", "Người soạn không ký").Says("đang trình ký");
        await report.SignAsync();
    }

    [Fact]
    public async Task The_leader_gives_a_report_back_with_a_reason_and_the_words_go_on()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.ProposeAsync();
        var page = await report.Leader.GetAsync(AReport.Address);
        (await page.SubmitAsync("Trả lại để sửa")).Refuses("Reason");
        (await page.SubmitAsync("Trả lại để sửa", new { Reason = "Nêu rõ lớp ở thôn Đông." })).Is(200).Says("bản nháp", "Nêu rõ lớp ở thôn Đông.");
        var again = (await report.Officer.GetAsync(AReport.Address)).Is(200).Says("Báo cáo lần trước đã quay lại, vì:", "Nêu rõ lớp ở thôn Đông.", "lần 2");
        Assert.Equal("Đã giao chỉ tiêu cho từng thôn.", again.ValueOf("I"));
        await report.ProposeAsync();
        await report.SignAsync();
    }

    [Theory]
    [InlineData("", "2026-11-16", "Number")]
    [InlineData("0", "2026-11-16", "Number")]
    [InlineData("15/BC", "2026-11-16", "Number")]
    [InlineData("100000", "2026-11-16", "Number")]
    [InlineData("15", "2026-11-14", "SignedOn")]   // before the window closed
    [InlineData("15", "2026-11-17", "SignedOn")]   // tomorrow
    [InlineData("15", "31/02/2026", "SignedOn")]
    public async Task A_signature_needs_a_number_and_a_day_that_can_be(string number, string on, string field)
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.ProposeAsync();
        var page = (await (await report.Leader.GetAsync(AReport.Address)).SubmitAsync("Ký báo cáo", new { Number = number, SignedOn = on, File = AReport.Signed })).Refuses(field);
        Assert.Equal((number, on), (page.ValueOf("Number"), page.ValueOf("SignedOn")));
        page.Says("đang trình ký");
    }

    [Fact]
    public async Task Only_a_PDF_of_at_most_two_megabytes_is_taken_as_the_signed_file()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.ProposeAsync();
        var page = await report.Leader.GetAsync(AReport.Address);
        (await page.SubmitAsync("Ký báo cáo", new { Number = "15", File = TestFile.Text("ky.pdf", "không phải PDF") })).Refuses("File", "Tệp này không phải PDF.");
        var large = new byte[2 * 1024 * 1024 + 1];
        "%PDF-"u8.CopyTo(large);
        (await page.SubmitAsync("Ký báo cáo", new { Number = "15", File = new TestFile("ky.pdf", "application/pdf", large) })).Refuses("File", "Tệp lớn hơn 2 MB.");
        await report.SignAsync();
    }

    [Theory, Databases]
    public async Task Steps_out_of_order_change_nothing(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        async Task NothingAsync(string says, params (TestBrowser Who, string Page, string Step)[] steps)
        {
            foreach (var (who, page, step) in steps)
            {
                await AReport.ForceAsync(who, page + step, ("Reason", "thử"), ("RecallReason", "thử"));
                (await report.Officer.GetAsync(AReport.Address)).Is(200).Says(says);
            }
        }
        await (await report.Officer.GetAsync(AReport.Address)).SubmitAsync("Lưu nháp", AReport.Words());
        await NothingAsync("bản nháp", (report.Officer, AReport.Address, "/gui"), (report.Officer, AReport.Address, "/rut-lai"), (report.Province, report.Received, "/tiep-nhan"), (report.Province, report.Received, "/hoan-thien"));
        await report.ProposeAsync();
        await NothingAsync("đang trình ký", (report.Officer, AReport.Address, "/gui"), (report.Province, report.Received, "/tiep-nhan"), (report.Province, report.Received, "/hoan-thien"));
        await report.SignAsync();
        await NothingAsync("đã ký, chưa gửi", (report.Leader, AReport.Address, "/tra-lai"), (report.Province, report.Received, "/tiep-nhan"), (report.Province, report.Received, "/hoan-thien"));
        await report.SendAsync();
        await NothingAsync("đã gửi, chờ tiếp nhận", (report.Officer, AReport.Address, "/gui"), (report.Leader, AReport.Address, "/tra-lai"));
        await report.AcceptAsync();
        await NothingAsync("đã tiếp nhận", (report.Officer, AReport.Address, "/gui"), (report.Officer, AReport.Address, "/rut-lai"), (report.Leader, AReport.Address, "/tra-lai"), (report.Province, report.Received, "/tiep-nhan"), (report.Province, report.Received, "/hoan-thien"));
        Assert.Equal(4, await site.RowsAsync(db => db.Set<Step>().CountAsync()));
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task A_report_is_taken_back_before_it_is_accepted_and_not_after()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        await report.SentAsync();
        var page = await report.Officer.GetAsync(AReport.Address);
        (await page.SubmitAsync("Rút lại")).Refuses("RecallReason");
        (await page.SubmitAsync("Rút lại", new { RecallReason = "Nhầm số văn bản." })).Is(200).Says("bản nháp", "Nhầm số văn bản.", "lần 2");
        (await report.Province.GetAsync(report.Received)).Is(200).Says("Báo cáo chưa gửi đến", "Rút lại", "Nhầm số văn bản.").SaysNot("Đã giao chỉ tiêu");
        await report.SentAsync();
        await report.AcceptAsync();
        (await report.Officer.GetAsync(AReport.Address)).Is(200).Says("đã tiếp nhận").SaysNot("Rút lại báo cáo");
    }

    [Theory, Databases]
    public async Task Two_tabs_cannot_overwrite_each_other(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        var (one, other) = (await report.Officer.GetAsync(AReport.Address), await report.Officer.GetAsync(AReport.Address));
        (await one.SubmitAsync("Lưu nháp", new { I = "Viết ở thẻ thứ nhất." })).Is(200);
        var refused = (await other.SubmitAsync("Lưu nháp", new { I = "Viết ở thẻ thứ hai.", V = "Không có." })).Refuses("I", "Báo cáo này vừa được lưu ở nơi khác.").Says("Viết ở thẻ thứ nhất.");
        Assert.Equal(("Viết ở thẻ thứ hai.", "Không có."), (refused.ValueOf("I"), refused.ValueOf("V")));
        // Nothing was written over; having seen both, the second may save.
        Assert.Equal("Viết ở thẻ thứ nhất.", (await report.Officer.GetAsync(AReport.Address)).ValueOf("I"));
        Assert.Equal("Viết ở thẻ thứ hai.", (await refused.SubmitAsync("Lưu nháp")).Is(200).ValueOf("I"));

        // A tab left open while the other one put the report to signature keeps what was typed in it.
        var late = await report.Officer.GetAsync(AReport.Address);
        await report.ProposeAsync();
        (await late.SubmitAsync("Lưu nháp", new { I = "Viết muộn." })).Is(422).Says("Viết muộn.", "Những gì vừa gõ (chưa lưu được)", "đang trình ký");
    }

    [Theory, Databases]
    public async Task Pressed_by_two_at_once_each_step_is_taken_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        async Task AtOnceAsync(TestBrowser who, string address, string button, object? values = null)
        {
            var page = await who.GetAsync(address);
            Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.SubmitAsync(button, values))), a => Assert.True(a.Status is 200 or 422, a.Explain("expected 200 or 422")));
        }
        await AtOnceAsync(report.Officer, AReport.Address, "Trình ký", AReport.Words());
        await AtOnceAsync(report.Leader, AReport.Address, "Ký báo cáo", new { Number = "15", SignedOn = "2026-11-16", File = AReport.Signed });
        await AtOnceAsync(report.Officer, AReport.Address, "Gửi báo cáo");
        await AtOnceAsync(report.Province, report.Received, "Đã tiếp nhận");
        Assert.Equal([StepAction.Proposed, StepAction.Signed, StepAction.Sent, StepAction.Accepted], await site.RowsAsync(db => db.Set<Step>().AsNoTracking().OrderBy(s => s.Seq).Select(s => s.Action).ToListAsync()));
    }

    [Fact]
    public async Task The_next_report_starts_from_what_the_last_one_said_and_counts_on_from_it()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        var nu = await site.AdultAsync(report.Here.East.Id, Telling.Day(10, 1));
        await site.TellAsync(Telling.Finished(nu, report.Here.East.Id, Telling.Day(10, 20)));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await report.ProposeAsync();
        await report.AtAsync(12, 15);
        var ly = await site.AdultAsync(report.Here.West.Id, Telling.Day(11, 20));
        await site.TellAsync(Telling.Finished(ly, report.Here.West.Id, Telling.Day(12, 1)));
        var next = (await report.Officer.GetAsync("/bao-cao/2026-M12")).Is(200).Says("So với báo cáo tháng 11/2026.");
        Assert.Equal(("Đã giao chỉ tiêu cho từng thôn.", "Mở lớp buổi tối tại nhà văn hóa.", "Không có."), (next.ValueOf("I"), next.ValueOf("IV"), next.ValueOf("V")));
        Assert.Contains("2 người; tăng 1 so với kỳ trước.", next.ValueOf("II"), StringComparison.Ordinal);
        Assert.Equal("2", LineOf(next, 6));
    }

    [Fact]
    public async Task More_people_than_the_denominator_needs_a_reason_before_it_is_signed()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        foreach (var village in (Place[])[report.Here.East, report.Here.West])
        {
            var person = await site.AdultAsync(village.Id, Telling.Day(1, 5));
            await site.TellAsync(Telling.Passed(person, village.Id, Telling.Day(3, 1), village.Code));
        }
        await site.DenominatorAsync(report.Here.Commune.Id, Groups.Adults, 1);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = (await report.Officer.GetAsync(AReport.Address)).Is(200).Says("phải giải trình", "Dòng 3: 2 người, nhiều hơn mẫu số 1.");
        page = (await page.SubmitAsync("Trình ký", AReport.Words())).Refuses("OverReason", "Dòng 3 có số người nhiều hơn mẫu số");
        (await page.SubmitAsync("Trình ký", new { OverReason = "Mẫu số ước tính thấp hơn thực tế." })).Is(200).Says("đang trình ký", "Mẫu số ước tính thấp hơn thực tế.");
    }

    [Fact]
    public async Task A_period_nobody_owes_a_report_for_is_not_there_and_neither_is_another_communes_report()
    {
        await using var site = await TestSite.StartAsync();
        using var report = await AReport.On(site);
        foreach (var period in (string[])["2026-M10", "2027-M03", "2026-M13", "2026-11", "x"]) { (await report.Officer.GetAsync("/bao-cao/" + period)).Is(404); }
        using var other = await AReport.On(site, 1);
        await report.ProposeAsync();
        (await other.Officer.GetAsync(AReport.Address)).Is(200).SaysNot("Đã giao chỉ tiêu");   // the same address is each commune's own
        (await report.Officer.GetAsync(report.Received)).Is(404);
        (await report.Leader.GetAsync(AReport.Collected)).Is(404);
        using var elsewhere = await site.SignedInAsync(site.Province("01"), Role.ProvinceOfficer);
        (await elsewhere.GetAsync(report.Received)).Is(404);
        using var learner = await site.SignedInAsync(report.Here.Commune.Id, Role.Learner);
        (await learner.GetAsync(AReport.Address)).Is(404);
    }

    [Theory, Databases]
    public async Task What_was_put_to_signature_cannot_be_changed_not_even_by_hand(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var report = await AReport.On(site);
        await report.SentAsync();
        string[] tries =
        [
            "update reports_submission set narrative = '{\"I\":\"\",\"II\":\"\",\"III\":\"\",\"IV\":\"\",\"V\":\"\"}'", "update reports_submission set number = 16", "update reports_submission set state = 0",
            "delete from reports_submission", "update reports_line set numerator = 99", "delete from reports_line", "update reports_step set comment = 'x'", "delete from reports_step",
        ];
        foreach (var sql in tries)
        {
            // Braces would be places for values.
            await Assert.ThrowsAnyAsync<DbException>(() => site.RowsAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))));
        }
        await report.AcceptAsync();
    }

    private static string LineOf(TestPage page, int no) =>
        page.All("section[aria-labelledby=lines] tbody tr").Single(row => row.Children[0].TextContent.Trim() == $"{no}").QuerySelector("a")!.TextContent.Trim();

    private static DateTimeOffset Instant(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.FromHours(7));
}
