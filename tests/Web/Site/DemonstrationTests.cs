using DocumentFormat.OpenXml.Packaging;
using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.Web.Demonstration;
using HocVuSo.WebTests.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Site;

/// <summary>The demonstration everybody meets first: made of nothing real, through the product's own rules, and saying so everywhere.</summary>
public sealed class DemonstrationTests(ADemonstration made) : IClassFixture<ADemonstration>
{
    private const string Mark = "SỐ LIỆU MÔ PHỎNG";

    private TestSite Site => made.Site;

    [Theory, Databases]
    public async Task The_same_seed_makes_the_same_ledger_on_either_database(Database on)
    {
        await using var again = await TestDatabase.CreateEmptyAsync(on);
        Assert.Equal(made.Digest, await ADemonstration.SeedAsync(again, 1, ownKey: true));
    }

    [Fact]
    public async Task Another_seed_makes_another_and_neither_is_made_where_something_is()
    {
        await using var other = await TestDatabase.CreateEmptyAsync(Database.Sqlite);
        var digest = await ADemonstration.SeedAsync(other, 2);
        Assert.Matches("^[0-9a-f]{64}$", digest);
        Assert.NotEqual(made.Digest, digest);
        using var program = new Hocvuso();
        var refused = await program.RunAsync("seed", "--learners", "100", "--seed", "3", "--db", other.Connection);
        Assert.Equal((1, "hocvuso: the database is not empty; a demonstration is made in an empty one only."), (refused.Code, refused.Complained.Trim()));
        Assert.Contains(digest, (await program.RunAsync("verify", "--db", other.Connection)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_was_walked_day_by_day_and_its_own_today_is_kept_with_it()
    {
        var facts = await Site.RowsAsync(db => db.Set<Fact>().AsNoTracking().Where(f => f.Kind == FactKinds.LessonFinished).ToListAsync());
        Assert.All(facts, f => Assert.InRange(f.RecordedAt, DemonstrationSeed.Begin, DemonstrationSeed.Today));
        Assert.All(facts, f => Assert.Equal(f.OccurredOn, VietNam.DateOf(f.RecordedAt)));   // nothing is dated back
        Assert.True(facts.Select(f => f.OccurredOn.Month).Distinct().Count() >= 10);
        var offset = TimeSpan.FromMilliseconds((await Site.RowsAsync(db => db.Set<InstallationRow>().AsNoTracking().SingleAsync())).ClockOffsetMs);
        Assert.InRange(offset, DemonstrationSeed.Today - made.Made.After, DemonstrationSeed.Today - made.Made.Before);
    }

    [Fact]
    public async Task No_citizen_number_of_it_can_belong_to_anybody()
    {
        var numbers = await Site.InScopeAsync(async services =>
        {
            var secrets = services.GetRequiredService<Secrets>();
            var kept = await services.GetRequiredService<AppDb>().Set<Identity>().AsNoTracking().ToListAsync();
            return kept.ConvertAll(i => secrets.OpenText(Identity.SealedFor, i.SealedNumber));
        });
        Assert.InRange(numbers.Distinct().Count(), ADemonstration.Learners / 2, ADemonstration.Learners);
        // The first three digits are a province's; there is no province 000.
        Assert.All(numbers, n => Assert.Matches("^000[0-9]{9}$", n));
        Assert.DoesNotContain(Site.Services.GetRequiredService<IPlaces>().Provinces, p => p.Code == "00");
    }

    [Fact]
    public async Task Each_account_signs_in_with_the_password_told_and_the_code_its_page_shows_and_works_where_it_should()
    {
        foreach (var account in DemoAccounts.All)
        {
            using var browser = Site.Browser();
            var codes = (await browser.GetAsync("/mo-phong/ma-xac-thuc")).Is(200).Says(Mark, account.Username);
            var code = codes.All("tbody tr").Single(r => r.TextContent.Contains(account.Username, StringComparison.Ordinal)).QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
            var page = (await (await browser.GetAsync("/dang-nhap")).SubmitAsync("Vào làm việc", new { username = account.Username, password = DemoAccounts.Password, code })).Is(200).SaysNot("Đăng nhập");
            (await browser.GetAsync(account.Role switch
            {
                Role.Helper => "/giup",
                Role.Administrator => "/quan-tri/tai-khoan",
                Role.ProvinceOfficer => "/bao-cao/tong-hop",
                Role.ItemAuthor => "/ngan-hang",
                _ => "/bao-cao/2026-M11",
            })).Is(200).Says(Mark);
        }
        Assert.Empty(Site.Faults.Lines);
    }

    [Fact]
    public async Task Its_accounts_and_its_simulator_are_nowhere_but_in_a_demonstration()
    {
        await using var real = await TestSite.StartAsync();
        Assert.Equal(0, await real.RowsAsync(db => db.Set<StaffAccount>().CountAsync()));
        using var browser = real.Browser();
        foreach (var account in DemoAccounts.All)
        {
            var code = Totp.Code(Base32.Read(DemoAccounts.CodeSecret), Totp.StepAt(real.Clock.GetUtcNow()));
            (await (await browser.GetAsync("/dang-nhap")).SubmitAsync("Vào làm việc", new { username = account.Username, password = DemoAccounts.Password, code })).Refuses("username");
        }
        var simulated = Endpoints.Of(real).Where(e => e.Path.StartsWith("/mo-phong", StringComparison.Ordinal)).ToList();
        Assert.True(simulated.Count >= 4);
        foreach (var endpoint in simulated.Where(e => !e.ChecksToken))
        {
            Assert.Equal(404, (await browser.SendAsync(new HttpMethod(endpoint.Method), endpoint.Filled, endpoint.Method == "POST" ? new FormUrlEncodedContent([]) : null)).Status);
        }
        (await browser.GetAsync("/dang-nhap")).Is(200).SaysNot("mô phỏng", Mark);
    }

    [Theory]
    [InlineData("vi", Mark)]
    [InlineData("en", "SIMULATED DATA")]
    public async Task Every_page_says_that_its_figures_are_made_up(string language, string mark)
    {
        var accounts = await Site.RowsAsync(db => db.Set<StaffAccount>().AsNoTracking().ToDictionaryAsync(a => a.Username, a => a.PersonId));
        var learner = await Site.RowsAsync(db => db.Set<Identity>().AsNoTracking().Select(i => i.PersonId).FirstAsync());
        string[] withContent =
        [
            "/", "/hoc", "/hoc/lua-dao", "/tong-quan", "/tong-quan/24", "/tong-quan/07621", "/tong-quan/toan-quoc", "/nguon-goc/chi-tieu-3/24", "/nguon-goc/chi-tieu-3/07621", "/bao-cao", "/bao-cao/2026-M11", "/bao-cao/2026-M10",
            "/bao-cao/tong-hop/2026-M10", "/bao-cao/tong-hop/2026-M10/07621", "/khong-co-trang-nay",
        ];
        var addresses = Endpoints.Of(Site).Where(e => e is { Method: "GET", IsPage: true }).Select(e => e.Filled).Concat(withContent).Distinct().ToList();
        List<string> faults = [];
        var seen = 0;
        foreach (var person in accounts.Values.Append(learner).Select(p => (PersonId?)p).Append(null))
        {
            using var browser = Site.Browser();
            if (person is { } id) { await browser.SignInAsync(id); }
            browser.Remember(Language.Cookie, language);
            foreach (var address in addresses.Where(a => a != "/ngon-ngu"))
            {
                var page = await browser.GetAsync(address);
                if (page.Status >= 500) { faults.Add(page.Explain(address)); }
                if (page.ContentHeaders.ContentType?.MediaType != "text/html") { continue; }
                seen++;
                if (page.All("p.demo-line[role=note]") is not [var line] || !line.TextContent.StartsWith(mark, StringComparison.Ordinal)) { faults.Add($"{page.Status} {page.Path} does not say {mark}"); }
            }
        }
        Assert.Empty(faults);
        Assert.True(seen > 200, $"{seen} pages");
    }

    [Fact]
    public async Task Every_file_a_commune_or_the_province_takes_from_it_carries_the_mark_and_no_signer()
    {
        var accounts = await Site.RowsAsync(db => db.Set<StaffAccount>().AsNoTracking().ToDictionaryAsync(a => a.Username, a => a.PersonId));
        using var officer = Site.Browser();
        await officer.SignInAsync(accounts["canbo.vanson"]);
        using var province = Site.Browser();
        await province.SignInAsync(accounts["so.bacninh"]);
        foreach (var (browser, path) in new[] { (officer, "/bao-cao/2026-M10/van-ban.docx"), (officer, "/bao-cao/2026-M11/van-ban.docx"), (province, "/bao-cao/tong-hop/2026-M10/07621/van-ban.docx"), (province, "/bao-cao/tong-hop/2026-M11/don-doc.docx") })
        {
            using var document = WordprocessingDocument.Open(new MemoryStream((await browser.GetAsync(path)).Is(200).Bytes), isEditable: false);
            OfficeFile.MustBeValid(document);
            var text = document.MainDocumentPart!.Document!.InnerText + string.Concat(document.MainDocumentPart.HeaderParts.Select(h => h.Header!.InnerText));
            Assert.Contains(Mark, text, StringComparison.Ordinal);
            foreach (var account in DemoAccounts.All) { Assert.DoesNotContain(account.FullName, text, StringComparison.Ordinal); }
        }
        using var workbook = SpreadsheetDocument.Open(new MemoryStream((await officer.GetAsync("/bao-cao/2026-M10/so-lieu.xlsx")).Is(200).Bytes), isEditable: false);
        OfficeFile.MustBeValid(workbook);
        Assert.All(workbook.WorkbookPart!.WorksheetParts, sheet => Assert.Contains(Mark, sheet.Worksheet!.InnerText + workbook.WorkbookPart.SharedStringTablePart?.SharedStringTable?.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_opens_a_passport_right_away_is_not_told_that_the_figures_differ()
    {
        using var officer = Site.Browser();
        await officer.SignInAsync((await Site.RowsAsync(db => db.Set<StaffAccount>().AsNoTracking().SingleAsync(a => a.Username == "canbo.vanson"))).PersonId);
        var figures = (await officer.GetAsync("/tong-quan")).Is(200).All(".measure-line a, .own a, dl.facts dd a").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        Assert.Equal(9, figures.Count);
        foreach (var figure in figures) { (await (await officer.GetAsync(figure)).Is(200).SaysNot("Xin báo quản trị hệ thống").SubmitAsync("Kiểm tra lại")).Is(200).Says(": khớp.", "vẫn là những ghi nhận ấy"); }
    }

    [Fact]
    public async Task Van_Son_is_filled_densely_has_the_authoritys_results_and_its_november_report_waits_for_the_visitor()
    {
        var accounts = await Site.RowsAsync(db => db.Set<StaffAccount>().AsNoTracking().ToDictionaryAsync(a => a.Username, a => a.PersonId));
        using var officer = Site.Browser();
        await officer.SignInAsync(accounts["canbo.vanson"]);
        (await officer.GetAsync("/tong-quan")).Is(200).Says("Tổng quan xã Vân Sơn").SaysNot("chưa có mẫu số", "chưa có dữ liệu từ VNeID");
        (await officer.GetAsync("/bao-cao")).Is(200).Says("tháng 11/2026: Hạn còn 2 ngày (hết ngày 19/11/2026).", "chưa bắt đầu", "đã tiếp nhận");
        var report = (await officer.GetAsync("/bao-cao/2026-M11")).Is(200).Says("So với báo cáo tháng 10/2026.");
        Assert.All((string[])["I", "II", "III", "IV", "V"], section => Assert.False(string.IsNullOrEmpty(report.ValueOf(section))));
        var figures = await Site.InScopeAsync(services => services.GetRequiredService<IFigures>().AsOfAsync(null, VietNam.Today(Site.Clock), CancellationToken.None));
        var places = Site.Services.GetRequiredService<IPlaces>();
        var byCommune = figures.Where(t => t.Indicator == Telling.Learners).GroupBy(t => places.Above(t.Unit, UnitKind.Commune)!.Code).ToDictionary(g => g.Key, g => g.Sum(t => t.Total));
        Assert.True(byCommune[DemoAccounts.DenseCommune] > 10 * byCommune.Where(c => c.Key != DemoAccounts.DenseCommune).Max(c => c.Value));
    }
}
