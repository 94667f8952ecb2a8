using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>From the question before a test to the paper after it.</summary>
public sealed class ConfirmationTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task A_citizen_signs_in_sits_the_test_alone_and_holds_a_confirmation_at_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on, demonstration: true);
        using var browser = site.Browser();
        var page = (await browser.GetAsync("/bai-xac-nhan")).Is(200).Says("20 câu", "30 phút", "đúng từ 14 câu (mức tạm của hệ thống)", "chưa đối chiếu", "Đăng nhập để làm bài");
        page = (await browser.JoinByVneidAsync("000185000601", "Nguyễn Thị Hòa", "2/4/1985", "/bai-xac-nhan")).Is(200).Says("Bác tự làm hay có người giúp?");
        Assert.Equal("", page.ValueOf("How"));
        (await page.SubmitAsync("Bắt đầu")).Refuses("How", "Xin chọn một cách làm.");
        page = (await page.SubmitAsync("Bắt đầu", new { How = "tu-lam" })).Is(200).Says("Câu 1 trong 20", "Còn khoảng 30 phút.");
        for (var n = 1; n <= 20; n++)
        {
            page.Is(200).Says($"Câu {n} trong 20");
            do { page = await page.SubmitAsync("Trả lời", new { Chosen = await RightAnswers.ToAsync(site, page.One("#question").GetAttribute("action")!) }); }
            while (page.Has("input[name=Step]") && page.ValueOf("Step") != "1");
        }
        page = (await page.Is(200).Says("Đã trả lời 20 trong 20 câu.").SubmitAsync("Nộp bài")).Is(200);
        page.Says("Chúc mừng bác, bài đã đạt!", "Đúng 20 trong 20 câu; cần đúng từ 14 câu để đạt.", "Giấy xác nhận của bác đã có.").SaysNot("Nên học tiếp", "Lời giải thích");

        var paper = (await page.ClickAsync("Xem giấy xác nhận")).IsAt("/giay-xac-nhan").Says("Nguyễn Thị Hòa", "16/11/2026", "15/11/2028", "còn hiệu lực", "SỐ LIỆU MÔ PHỎNG");
        var code = await site.RowsAsync(db => db.Set<Certificate>().Select(c => c.Code).SingleAsync());
        Assert.Equal(QrCode.Path(QrCode.Modules($"{site.Address.ToString().TrimEnd('/')}/xac-minh/{code}")), paper.One("svg.qr path").GetAttribute("d"));
        var file = (await paper.ClickAsync("Tải giấy (PDF)")).Is(200);
        Assert.Equal("application/pdf", file.ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith("%PDF", file.Raw, StringComparison.Ordinal);
        var text = string.Join(' ', new PdfFile(file.Bytes).TextOf(0));
        Assert.All((string[])["GIẤY XÁC NHẬN", "Nguyễn Thị Hòa", CertificateCode.Read(code)!.Value.Grouped, "SỐ LIỆU MÔ PHỎNG"], said => Assert.Contains(said, text, StringComparison.Ordinal));
        // The basis of this test is not checked against the official text: nothing of it is printed.
        Assert.DoesNotContain("Căn cứ", text, StringComparison.Ordinal);

        (await browser.GetAsync("/bai-xac-nhan")).Says("Bài này đã có giấy xác nhận, có giá trị đến hết ngày 15/11/2028.").SaysNot("Tự làm để được xác nhận");
        Assert.Equal((1, 1), (await AnExaminee.CountAsync(site, "xac-nhan-cua-he-thong", site.Commune("07621")), await AnExaminee.CountAsync(site, "chi-tieu-3", site.Commune("07621"))));
        Assert.Empty(site.Faults.Lines);
    }

    [Theory, Databases]
    public async Task Passing_confirms_and_counts_in_one_commit_and_once(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var page = await me.StartAsync();
        while (page.Has("#question")) { page = await me.AnswerAsync(page); }
        site.Work.Restart();
        await page.SubmitAsync("Nộp bài");
        Assert.Equal(1, site.Work.Commits);
        Assert.Equal((1, 1, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3"), await here.CountAsync("chi-tieu-3", here.East.Id)));

        // Handed in again, from the same page and from many at once.
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => page.SubmitAsync("Nộp bài")));
        Assert.All(answers, a => a.Is(200).Says("Chúc mừng bác, bài đã đạt!"));
        var facts = await site.RowsAsync(db => db.Set<Fact>().Where(f => f.SourceKind == IssueCertificate.SourceKind).OrderBy(f => f.Kind).ToListAsync());
        Assert.Equal([FactKinds.Confirmed, FactKinds.TestPassed], facts.Select(f => f.Kind));
        Assert.All(facts, f => Assert.Equal((me.Me, here.East.Id, "co-ban-20", Proof.Recorded), (f.PersonId!.Value, f.UnitId, f.Subject, f.Proof)));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<Certificate>().CountAsync()));
        Assert.Equal((1, 1), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));
    }

    [Theory, Databases]
    public async Task Handed_in_many_times_at_once_there_is_one_decision_and_one_confirmation(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var page = await me.StartAsync();
        while (page.Has("#question")) { page = await me.AnswerAsync(page); }
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => page.SubmitAsync("Nộp bài")));
        Assert.All(answers, a => a.Is(200).Says("Chúc mừng bác, bài đã đạt!"));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<Certificate>().CountAsync()));
        Assert.Equal(1, await here.CountAsync("xac-nhan-cua-he-thong"));
    }

    [Theory]
    [InlineData("co-nguoi-giup")]
    [InlineData("lam-thu")]
    public async Task With_help_or_as_a_trial_it_is_practice_and_never_a_confirmation(string how)
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var page = await me.StartAsync(how);
        page.Says("Làm thử: làm để học, không cấp giấy xác nhận");
        page = await me.FinishAsync(page, right: 19);
        page.Says("Bác đã làm thử xong", "Đúng 19 trong 20 câu", "Lời giải thích", "Câu 20: chưa đúng", "Đáp án").SaysNot("Giấy xác nhận của bác đã có.", "Nhờ cán bộ xem lại");
        Assert.Equal(20, page.All("details.explained").Count);
        (await me.Browser.GetAsync("/giay-xac-nhan")).Says("Chưa có giấy xác nhận nào.");
        Assert.Equal((0, 0), (await here.CountAsync("xac-nhan-cua-he-thong"), await here.CountAsync("chi-tieu-3")));
        // A practice decides nothing: there is nothing to look at again, and nobody waits after it.
        (await me.Browser.GetAsync(page.Path.Replace("ket-qua", "nho-xem-lai", StringComparison.Ordinal))).Is(404);
        (await me.Browser.GetAsync("/bai-xac-nhan")).Says("Tự làm để được xác nhận", how == "lam-thu" ? "làm thử" : "làm thử, có người giúp");
    }

    [Fact]
    public async Task Without_an_identity_or_a_place_only_practice_is_offered()
    {
        var site = await sites.On(Database.Sqlite);
        var here = await ACommune.On(site);
        foreach (var person in new[] { await site.AddPersonAsync(village: here.East.Id), await site.AddPersonAsync(identified: true) })
        {
            using var browser = site.Browser();
            await browser.SignInAsync(person);
            var page = (await browser.GetAsync("/bai-xac-nhan")).Is(200).Says("tài khoản chưa có định danh điện tử hoặc chưa có nơi ở").SaysNot("Tự làm để được xác nhận");
            (await page.SubmitAsync("Bắt đầu", new { How = "tu-lam" }, tamper: true)).Refuses("How", "Lúc này chưa làm để xác nhận được, nhưng làm thử thì được.");
            (await page.SubmitAsync("Bắt đầu", new { How = "lam-thu" })).Is(200).Says("Câu 1 trong 20");
        }
    }

    [Theory]
    [InlineData("How", "")]
    [InlineData("How", "tu-lam-ho")]
    [InlineData("How", "<script>")]
    public async Task A_way_that_is_not_offered_is_asked_again(string field, string typed)
    {
        var site = await sites.On(Database.Sqlite);
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var page = await me.Browser.GetAsync("/bai-xac-nhan");
        (await page.SubmitAsync("Bắt đầu", new Dictionary<string, string> { [field] = typed }, tamper: true)).Refuses("How", "Xin chọn một cách làm.");
        (await page.SubmitAsync("Bắt đầu", new { How = "tu-lam", Profile = "khong-co" }, tamper: true)).Is(404);
        Assert.False(await site.RowsAsync(db => db.Set<Session>().AnyAsync(s => s.LearnerId == me.Me)));
    }

    [Theory, Databases]
    public async Task Not_passing_says_what_to_learn_and_when_to_come_again(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        using var me = await AnExaminee.In(site, here);
        var page = await me.SitAsync(right: 13);
        page.Says("Bác chưa đạt lần này, học thêm một chút là được", "Đúng 13 trong 20 câu; cần đúng từ 14 câu để đạt.", "Nên học tiếp",
            "Có thể làm lại để được xác nhận từ 09:00 17/11/2026.", "Thấy kết quả chưa đúng?").SaysNot("Lời giải thích", "Đáp án");
        var lessons = page.All("section[aria-labelledby=learn] a.card");
        Assert.InRange(lessons.Count, 1, 3);
        foreach (var lesson in lessons) { (await me.Browser.GetAsync(lesson.GetAttribute("href")!)).Is(200).Says("Bước 1 trong 5"); }
        Assert.Equal(0, await here.CountAsync("xac-nhan-cua-he-thong"));

        var start = (await me.Browser.GetAsync("/bai-xac-nhan")).Says("Có thể làm lại để được xác nhận từ 09:00 17/11/2026.", "chưa đạt").SaysNot("Tự làm để được xác nhận");
        (await start.SubmitAsync("Bắt đầu", new { How = "tu-lam" }, tamper: true)).Refuses("How");
        site.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await me.SignInAgainAsync();
        (await me.Browser.GetAsync("/bai-xac-nhan")).SaysNot("Tự làm để được xác nhận");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await me.SitAsync(right: 14)).Says("Chúc mừng bác, bài đã đạt!", "Đúng 14 trong 20 câu");
        Assert.Equal(1, await here.CountAsync("xac-nhan-cua-he-thong"));
        Assert.Equal(2, (await me.Browser.GetAsync("/bai-xac-nhan")).All("section[aria-labelledby=past] li").Count);
    }

    [Fact]
    public async Task A_group_is_told_only_from_enough_of_its_own_items_pooled_over_the_tests_sat_alone()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        const string unsaid = "chưa đủ câu để kết luận";
        // Help says nothing about what one can do alone.
        var helped = await me.SitAsync(how: "co-nguoi-giup");
        Assert.All(Groups(helped), row => Assert.Equal(("đúng 0 trong 0 câu", unsaid), row));
        // The blueprint asks 3 3 3 1 5 2 2 1 of the groups: no group has enough in one test, safety first of all, and two others never in three.
        Assert.All(Groups(await me.SitAsync(right: 0, how: "lam-thu")), row => Assert.Equal(unsaid, row.Says));
        var twice = Groups(await me.SitAsync());
        Assert.Equal(["đúng 3 trong 6 câu", "đúng 3 trong 6 câu", "đúng 3 trong 6 câu", "đúng 1 trong 2 câu", "đúng 5 trong 10 câu", "đúng 2 trong 4 câu", "đúng 2 trong 4 câu", "đúng 1 trong 2 câu"], twice.Select(r => r.Right));
        Assert.Equal([unsaid, unsaid], [twice[3].Says, twice[7].Says]);
        var thrice = Groups(await me.SitAsync(how: "lam-thu"));
        Assert.Equal("đúng 10 trong 15 câu", thrice[4].Right);
        Assert.NotEqual(unsaid, thrice[4].Says);
        Assert.Equal([unsaid, unsaid], [thrice[3].Says, thrice[7].Says]);
    }

    [Fact]
    public async Task A_test_of_somebody_who_never_answers_is_all_unanswered()
    {
        await using var site = await TestSite.StartAsync();
        using var me = await AnExaminee.In(site, await ACommune.On(site));
        var review = await (await me.StartAsync()).ClickAsync("Xem lại và nộp bài");
        review.Says("Đã trả lời 0 trong 20 câu.", "Nộp bây giờ thì các câu này tính là chưa đúng.");
        Assert.Equal(20, review.All("main li a").Count);
        (await review.SubmitAsync("Nộp bài")).Says("Đúng 0 trong 20 câu");
        Assert.Equal(new string('-', 20), (await me.LastSessionAsync()).Marks);
    }

    private static List<(string Right, string Says)> Groups(TestPage result) =>
        [.. result.Is(200).All("section[aria-labelledby=groups] tbody tr").Select(r => (r.Children[1].TextContent, r.Children[2].TextContent))];
}
