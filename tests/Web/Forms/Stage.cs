using System.Globalization;
using System.Text;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Reviews;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Community.Helps;
using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Digests;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Assessment;
using HocVuSo.WebTests.Community;
using HocVuSo.WebTests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Forms;

/// <summary>
/// Leads people to the pages forms stand on. Everyone and everything is made anew each time (another commune, another
/// learner), so that what becomes of one form is nothing to the next.
/// </summary>
internal sealed class Stage(TestSite site) : IDisposable
{
    // A report takes a commune for itself; of everything else there can be several in one.
    private readonly SemaphoreSlim _oneProvince = new(1);
    private bool _hasProvincePlan;
    private const int ForEverythingElse = 30;

    /// <summary>The latest month whose window is closed on the test's clock.</summary>
    public const string Month = "/bao-cao/2026-M11";

    /// <summary>Where the share of a commune is typed (<see cref="CascadeAsync"/>).</summary>
    public const string CascadeField = "Part-01273";

    private const string Course = "/hoc/";
    private const string TaxForm = "/thuc-hanh/to-khai-truc-tuyen";
    private const string Test = "/bai-xac-nhan";
    private const string ShortTest = "co-ban-20";

    private static readonly TestFile Signed = new("bao-cao.pdf", "application/pdf", "%PDF-1.7 đã ký"u8.ToArray());

    private readonly List<TestBrowser> _browsers = [];
    private int _communes = -1;
    private int _bodies;
    private int _plans;
    private int _digests;
    private int _reports = -1;
    private int _provinces = -1;
    private int _numbers = 150_000_000;

    public TestSite Site => site;

    /// <summary>Who was led to the latest page.</summary>
    public PersonId Someone { get; private set; }

    public TestBrowser Visitor() => Keep(site.Browser());

    public async Task<TestBrowser> SignedInAsync(UnitId? unit = null, params Role[] roles) => await SignInAsync(await site.AddPersonAsync(roles, unit));

    public async Task<TestPage> LearnerAtAsync(string path) => await (await SignedInAsync()).GetAsync(path);

    /// <summary>Somebody who signed in for the first time.</summary>
    public async Task<TestPage> NewcomerAtAsync(string path)
    {
        var person = await site.InScopeAsync(async services =>
        {
            var added = services.GetRequiredService<IAccounts>().AddPerson(new NewPerson("Trần Văn Mới", new DateOnly(1970, 2, 1)));
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return added;
        });
        return await (await SignInAsync(person)).GetAsync(path);
    }

    public async Task<TestPage> AtPlaceAsync(string path) => await LearnerAtAsync($"{path}?xa={(await CommuneAsync()).Commune.Code}");

    public Task<ACommune> CommuneAsync() => ACommune.On(site, Interlocked.Increment(ref _communes) % ForEverythingElse);

    public async Task<TestPage> OfficerAtAsync(string path)
    {
        var here = await CommuneAsync();
        return await (await OfficerOfAsync(here)).GetAsync(path.Replace("{code}", here.Commune.Code, StringComparison.Ordinal));
    }

    /// <summary>A plan of a commune under review, before its officer. Each has a number of its own: the same file again would lead to a review somebody began.</summary>
    public async Task<TestPage> PlanReviewAsync() => await PlanImportTests.UploadAsync(
        await OfficerOfAsync(await CommuneAsync()), PlanImportTests.Plan.Replace("Số: 05/", string.Create(CultureInfo.InvariantCulture, $"Số: {Interlocked.Increment(ref _plans)}/"), StringComparison.Ordinal));

    /// <summary>The same with every card decided.</summary>
    public async Task<TestPage> DecidedPlanAsync() => await PlanImportTests.TakeAllAsync(await PlanReviewAsync());

    /// <summary>A task of a commune's plan in force, before its officer.</summary>
    public async Task<TestPage> PlanTaskAsync()
    {
        var plan = await PlanImportTests.InForceAsync(await PlanReviewAsync());
        return await (await plan.Browser.GetAsync("/viec-cua-toi")).ClickAsync("main section:first-of-type li:first-child a");
    }

    /// <summary>An officer who asked for letters about tasks.</summary>
    public async Task<TestPage> DigestAsync(string address = "can.bo@xa.example")
    {
        var page = await OfficerAtAsync("/viec-cua-toi/thu-nhac");
        await page.SubmitAsync("Đăng ký nhận thư", new { Address = address });
        return await page.Browser.GetAsync("/viec-cua-toi/thu-nhac");
    }

    /// <summary>A link of the letters somebody asked for, before a visitor.</summary>
    public async Task<TestPage> DigestLinkAsync(Func<DigestLinks, Func<DigestSubscription, string>> link)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"can.bo.{Interlocked.Increment(ref _digests)}@xa.example");
        await DigestAsync(address);
        var secrets = site.Services.GetRequiredService<Secrets>();
        var asked = (await site.RowsAsync(db => db.Set<DigestSubscription>().AsNoTracking().ToListAsync())).Single(s => s.AddressFor(secrets).Value == address);
        return await Visitor().GetAsync(new Uri(link(site.Services.GetRequiredService<DigestLinks>())(asked)).AbsolutePath.Replace("/api/", "/", StringComparison.Ordinal));
    }

    /// <summary>A commune's plan in force beside its province's.</summary>
    public async Task<TestPage> AlignedPlanAsync()
    {
        await _oneProvince.WaitAsync();
        try
        {
            if (!_hasProvincePlan)
            {
                await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(await SignedInAsync(site.Province(), Role.ProvinceOfficer), PlanImportTests.Plan.Replace("Trên 70%", "Trên 80%", StringComparison.Ordinal)));
                _hasProvincePlan = true;
            }
        }
        finally { _oneProvince.Release(); }
        return await (await PlanImportTests.InForceAsync(await PlanReviewAsync())).ClickAsync("a[href$='/doi-chieu']");
    }

    /// <summary>A body of a commune, added for this, before its officer.</summary>
    public async Task<TestPage> BodyAsync()
    {
        var add = await OfficerAtAsync("/to-chuc/them");
        var name = string.Create(CultureInfo.InvariantCulture, $"Tổ số {Interlocked.Increment(ref _bodies)}");
        var list = (await add.SubmitAsync("Lưu", new { Name = name, Kind = "Team" })).Is(200);
        return await list.ClickAsync($"a[aria-label='Sửa “{name}”']");
    }

    /// <summary>The same after its end was recorded.</summary>
    public async Task<TestPage> EndedBodyAsync()
    {
        var body = await BodyAsync();
        await body.SubmitAsync("Ghi kết thúc", new { On = "01/03/2026", LegalBasis = "Nghị quyết 12/NQ-HĐND" });
        return await body.Browser.GetAsync(body.Path);
    }

    /// <summary>A target of a province's plan before its officer, with nothing assigned of it. Another province than everything else is in.</summary>
    public async Task<TestPage> CascadeAsync()
    {
        var review = await PlanImportTests.UploadAsync(
            await SignedInAsync(site.Province("04"), Role.ProvinceOfficer), PlanImportTests.Plan.Replace("Số: 05/", string.Create(CultureInfo.InvariantCulture, $"Số: {Interlocked.Increment(ref _plans)}/"), StringComparison.Ordinal));
        return await (await PlanImportTests.InForceAsync(review)).ClickAsync("Giao cho các xã, phường");
    }

    public async Task<TestPage> HelperAtAsync(string path) => await (await HelperOfAsync(await CommuneAsync())).GetAsync(path);

    /// <summary>The page that takes a recorded help back, before the officer of its commune.</summary>
    public async Task<TestPage> TakeBackHelpAsync()
    {
        var here = await CommuneAsync();
        var help = await HelpAsync(here);
        return await (await OfficerOfAsync(here)).GetAsync($"/giup/trong-xa/{help}");
    }

    /// <summary>The passport of a figure with one fact, before the officer of the commune it is of.</summary>
    public async Task<TestPage> PassportAsync()
    {
        var here = await CommuneAsync();
        await HelpAsync(here);
        return await (await OfficerOfAsync(here)).GetAsync($"/nguon-goc/luot-giup/{here.Commune.Code}");
    }

    /// <summary>The beginning of a JPEG: what a file is, is told by it.</summary>
    public static TestFile Picture { get; } = new("lop-hoc.jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF"u8]);

    /// <summary>An activity that a helper recorded just now, before that helper.</summary>
    public async Task<TestPage> ActivityAsync()
    {
        var page = await HelperAtAsync("/hoat-dong");
        return await page.SubmitAsync("main form button", new { Kind = "ngay-hoi", Village = page.All("#Village option")[1].GetAttribute("value"), What = "Ngày hội ở sân đình.", People = "120", File = Picture });
    }

    public async Task<TestPage> SavedHelpAsync() => await SaveHelpAsync(await CommuneAsync());

    /// <summary>Another province each time, with one commune whose adults nobody has counted: what is derived for all is derived once.</summary>
    public async Task<TestPage> ProvincePopulationsAsync()
    {
        var places = site.Services.GetRequiredService<IPlaces>();
        var province = Enumerable.Range(1, 99).Select(code => places.ByCode(UnitKind.Province, code.ToString("00", CultureInfo.InvariantCulture))).OfType<Place>()
            .Where(p => p.Id != site.Province()).ElementAt(Interlocked.Increment(ref _provinces));
        await InScopeAsync(services => services.GetRequiredService<IPopulations>().Add(
            new Population(places.Children(province.Id)[0].Id, PopulationGroups.Everybody, new DateOnly(2025, 12, 31), 5000, DataLevel.Official, "Niên giám thống kê")));
        return await (await SignedInAsync(province.Id, Role.ProvinceOfficer)).GetAsync("/mau-so");
    }

    /// <summary>A file of the authority whose columns nobody has named yet.</summary>
    public TestFile Results(string number)
    {
        var column = Interlocked.Increment(ref _numbers);
        return new("ket-qua.csv", "text/csv", Encoding.UTF8.GetBytes($"so {column},ngay,ket qua\n{number},05/01/2026,dat\n"));
    }

    /// <summary>The page that asks which column is which, with the file it asks about.</summary>
    public async Task<TestPage> UnknownColumnsAsync() =>
        await (await (await SignedInAsync(site.Province(), Role.ProvinceOfficer)).GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file = Results("000199999999") });

    /// <summary>A file that was read and waits for its confirmation, or was confirmed.</summary>
    public async Task<TestPage> ImportAsync(bool confirmed)
    {
        var number = Number();
        var person = await site.AddPersonAsync(village: (await CommuneAsync()).East.Id);
        await InScopeAsync(services => services.GetRequiredService<IAccounts>().LinkVneid(person, number, 2));
        var page = await (await SignedInAsync(site.Province(), Role.ProvinceOfficer)).GetAsync("/ket-qua-vneid");
        var file = Results(number);
        page = await page.SubmitAsync("Kiểm tra tệp", new { file });
        page = await page.SubmitAsync("Kiểm tra tệp", new { file, number = page.All("#number option")[1].GetAttribute("value"), date = "ngay" });
        return confirmed ? await page.SubmitAsync("Nhập 1 kết quả") : page;
    }

    /// <summary>Another official's account, before an administrator.</summary>
    public async Task<TestPage> AccountAsync()
    {
        var official = await site.AddPersonAsync([Role.CommuneOfficer], site.Commune("07621"));
        await AddStaffAsync(official);
        return await (await SignedInAsync(site.Province(), Role.Administrator)).GetAsync($"/quan-tri/tai-khoan/{official}");
    }

    /// <summary>A computed calibration before a keeper of the bank.</summary>
    public async Task<TestPage> ComputedAsync()
    {
        await CalibrationTests.AnsweredAsync(site, null);
        return await (await (await SignedInAsync(null, Role.ItemAuthor)).GetAsync("/ngan-hang/hieu-chinh")).SubmitAsync("form[action$='/tinh']");
    }

    /// <summary>A rule before an administrator, without a draft. The test whose rule it is has nobody sitting it here.</summary>
    public async Task<TestPage> RuleAsync(string page = "")
    {
        var shown = await (await SignedInAsync(null, Role.Administrator)).GetAsync("/quy-tac-bai/xac-nhan-ngan");
        if (shown.Has("form[action$='/bo']")) { shown = await shown.SubmitAsync("form[action$='/bo']"); }
        return await shown.Browser.GetAsync("/quy-tac-bai/xac-nhan-ngan" + page);
    }

    /// <summary>The same with a draft that simulated people have sat.</summary>
    public async Task<TestPage> TriedRuleAsync()
    {
        var write = await RuleAsync("/sua");
        var months = int.Parse(write.ValueOf("ValidMonths")!, CultureInfo.InvariantCulture) + 1;
        return await (await write.SubmitAsync("Lưu bản nháp", new { ValidMonths = months })).SubmitAsync("Chạy thử");
    }

    public async Task<TestPage> OwnPasswordAsync()
    {
        var official = await site.AddPersonAsync();
        await AddStaffAsync(official);
        return await (await SignInAsync(official)).GetAsync("/toi/mat-khau");
    }

    public async Task<TestPage> SimulatorAsync() => await (await Visitor().GetAsync("/dang-nhap")).ClickAsync("a[href^='/dang-nhap/vneid']");

    public async Task<TestPage> LessonQuestionAsync() => await Visitor().GetAsync($"{Course}{OpenLesson()}/cau-hoi/1");

    /// <summary>A practice at the screen where something is typed.</summary>
    public async Task<TestPage> PracticeAsync()
    {
        var page = await (await LearnerAtAsync(TaxForm)).SubmitAsync("main form");
        return await page.SubmitAsync("Xác nhận thông tin nơi ở");
    }

    /// <summary>A question that is answered on one page: tasks before it are answered step by step.</summary>
    public async Task<TestPage> TestQuestionAsync()
    {
        var page = await (await LearnerAtAsync(Test)).SubmitAsync("Bắt đầu", new { How = "lam-thu" });
        while (page.Has("input[name=Step]")) { page = await page.SubmitAsync("Tôi chưa biết"); }
        // Drawn as the answer to the question before: at its own address a second window opens the same.
        return await page.Browser.GetAsync(page.One("#question").GetAttribute("action")!);
    }

    public async Task<TestPage> MembershipAsync()
    {
        var page = await LearnerAtAsync("/toi/noi-lam-viec");
        return await page.SubmitAsync("Lưu lại", new { group = Groups.Workers, organisation = "Hợp tác xã Vải thiều", search = "van son bac ninh" });
    }

    public async Task<TestPage> HandInAsync() => await (await TestQuestionAsync()).ClickAsync("a[href$='/xem-lai']");

    /// <summary>The page that asks for a human review, before whoever sat the test.</summary>
    public async Task<TestPage> AskReviewAsync()
    {
        var (learner, session, _, _) = await SatAsync(passed: false);
        return await (await SignInAsync(learner)).GetAsync($"{Test}/{session}/nho-xem-lai");
    }

    /// <summary>The request before the officer of the commune where the learner lives.</summary>
    public async Task<TestPage> AnswerReviewAsync()
    {
        var (learner, session, here, _) = await SatAsync(passed: false);
        await (await (await SignInAsync(learner)).GetAsync($"{Test}/{session}/nho-xem-lai")).SubmitAsync("Gửi lời nhờ", new { Words = "Câu 3 có hai đáp án đúng" });
        var review = await site.RowsAsync(db => db.Set<Review>().Where(r => r.LearnerId == learner).Select(r => r.Id).SingleAsync());
        return await (await OfficerOfAsync(here)).GetAsync($"/cho-xem-lai/{review}");
    }

    public async Task<TestPage> RevokeAsync()
    {
        var (_, _, here, code) = await SatAsync(passed: true);
        return await (await OfficerOfAsync(here)).GetAsync($"/giay-xac-nhan/{code}/thu-hoi");
    }

    public async Task<TestPage> VerifyAsync() => await Visitor().GetAsync("/xac-minh/" + (await SatAsync(passed: true)).Code);

    /// <summary>The result of a test, and the paper of whoever passed it.</summary>
    public async Task<TestPage> ResultAsync()
    {
        var (learner, session, _, _) = await SatAsync(passed: true);
        return await (await SignInAsync(learner)).GetAsync($"{Test}/{session}/ket-qua");
    }

    /// <summary>The commune's report as far as it has come, before the role whose turn it is (or the one given).</summary>
    public async Task<TestPage> ReportAsync(ReportAt at, Role? before = null)
    {
        var here = await ACommune.On(site, ForEverythingElse + Interlocked.Increment(ref _reports));
        var page = await (await OfficerOfAsync(here)).GetAsync(Month);
        if (at > ReportAt.Written) { page = await page.SubmitAsync("Trình ký", Words); }
        if (at >= ReportAt.Proposed)
        {
            if (before == Role.CommuneOfficer && at == ReportAt.Proposed) { return page; }
            page = await (await SignedInAsync(here.Commune.Id, Role.CommuneLeader)).GetAsync(Month);
        }
        if (at >= ReportAt.Signed) { page = await page.SubmitAsync("Ký báo cáo", new { Number = "12", SignedOn = "2026-11-16", File = Signed }); }
        if (at < ReportAt.Sent) { return page; }
        await page.SubmitAsync("Gửi báo cáo");
        return await (await SignedInAsync(site.Province(), Role.ProvinceOfficer)).GetAsync($"/bao-cao/tong-hop/2026-M11/{here.Commune.Code}");
    }

    public static object Words { get; } = new { I = "Đã họp giao ban.", II = "12 người học xong.", III = "Thiếu máy.", IV = "Mở thêm lớp.", V = "Không." };

    public static TestFile SignedReport => Signed;

    /// <summary>How many rows each table has; what counts itself behind a request, and who looked at whom, is left out.</summary>
    public Task<SortedDictionary<string, long>> RowsAsync() => site.RowsAsync(async db =>
    {
        // What is folded, counted or opened beside a record, some of it a while after.
        string[] beside = ["assessment_exposure", "ledger_delta", "ledger_rollup", "ledger_total", "ledger_stamp", "people_opening", "reports_obligation"];
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Except(beside).Order(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = string.Join(" union all ", tables.Select(t => $"select '{t}', count(*) from {t}"));
#pragma warning restore CA2100
        SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { rows[reader.GetString(0)] = reader.GetInt64(1); }
        return rows;
    });

    public async Task<TestBrowser> SignInAsync(PersonId person)
    {
        var browser = Visitor();
        await browser.SignInAsync(Someone = person);
        return browser;
    }

    public void Dispose() => _browsers.ForEach(b => b.Dispose());

    private TestBrowser Keep(TestBrowser browser)
    {
        _browsers.Add(browser);
        return browser;
    }

    private string Number() => Interlocked.Increment(ref _numbers).ToString("000000000000", CultureInfo.InvariantCulture);

    private string OpenLesson() => site.Services.GetRequiredService<CourseShelf>().Course.Lessons.First(l => l.Open).Code;

    private Task<TestBrowser> OfficerOfAsync(ACommune here) => SignedInAsync(here.Commune.Id, Role.CommuneOfficer);

    private Task<TestBrowser> HelperOfAsync(ACommune here) => SignedInAsync(here.East.Id, Role.Helper);

    private async Task<TestPage> SaveHelpAsync(ACommune here) =>
        await (await (await HelperOfAsync(here)).GetAsync("/giup")).SubmitAsync("Ghi", new { whom = "nhieu", people = "3", what = "khac", village = here.East.Id.ToString() });

    private async Task<HelpId> HelpAsync(ACommune here) => HelpId.Parse((await SaveHelpAsync(here)).Path.Split('/')[^1], null);

    private Task<int> AddStaffAsync(PersonId official) => InScopeAsync(services =>
        services.GetRequiredService<IAccounts>().AddStaff(official, "can-bo-" + Number(), "một câu dễ nhớ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));

    private async Task<(PersonId Learner, SessionId Session, ACommune Here, string? Code)> SatAsync(bool passed)
    {
        var here = await CommuneAsync();
        var learner = await site.AddPersonAsync(village: here.East.Id);
        await InScopeAsync(services => services.GetRequiredService<IAccounts>().LinkVneid(learner, Number(), 2));
        var code = await site.InScopeAsync(async services =>
        {
            var person = await services.GetRequiredService<IPersons>().FindAsync(learner, CancellationToken.None);
            var sitting = await services.GetRequiredService<IAssessments>().StartAsync(person!, ShortTest, helped: false, CancellationToken.None);
            for (var i = 0; i < sitting!.Questions.Count; i++) { sitting.Answer(i, passed); }
            var result = await sitting.FinishAsync(CancellationToken.None);
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return result.CertificateCode;
        });
        return (learner, await site.RowsAsync(db => db.Set<Session>().Where(s => s.LearnerId == learner).Select(s => s.Id).SingleAsync()), here, code);
    }

    private Task<int> InScopeAsync(Action<IServiceProvider> run) => site.InScopeAsync(services =>
    {
        run(services);
        return services.GetRequiredService<AppDb>().SaveChangesAsync();
    });
}

/// <summary>How far a commune's report has come.</summary>
internal enum ReportAt { Written, Proposed, Signed, Sent }

/// <summary>The stages of one test class, one for each database.</summary>
public sealed class Stages : IAsyncDisposable
{
    private readonly Sites _sites = new();
    private readonly Dictionary<Database, Stage> _stages = [];

    internal async Task<Stage> On(Database database)
    {
        if (!_stages.TryGetValue(database, out var stage)) { _stages[database] = stage = new Stage(await _sites.On(database, demonstration: true)); }
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stage in _stages.Values) { stage.Dispose(); }
        await _sites.DisposeAsync();
    }
}
