using System.Globalization;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Community.Contracts;
using HocVuSo.Learning.Contracts;
using HocVuSo.Ledger.Contracts;
using HocVuSo.OfficialDocuments.Pdf;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Web.Demonstration;

/// <summary>
/// Fills an empty demonstration database: synthetic people of one province live through a year of days, and everything
/// they do goes through the product's own rules. The same seed makes the same facts, byte for byte.
/// </summary>
internal sealed class DemonstrationSeed(IServiceProvider services, SeedClock clock, Entropy chance, Action<string> say)
{
    // Rows a session tracks between two saves; more makes change tracking the bottleneck, fewer wastes commits.
    private const int ActsInOneSave = 250;

    // A day's acts fall between nine in the morning and nine in the evening, however many they are.
    private static readonly TimeSpan Waking = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(7);

    // What one import of an authority's file takes.
    private const int MostInOneFile = 5_000;

    // Assumed shares of the population, said so in the source of every figure made from them.
    private static readonly (string Group, decimal Share)[] Shares =
    [
        (Groups.Adults, 0.72m), (Groups.Students, 0.19m), (Groups.Workers, 0.21m), (Groups.PublicEmployees, 0.018m),
    ];

    /// <summary>The demonstration's own today: two days before the November report is due.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 18, 8, 30, 0, VietNam.Offset);

    public static readonly DateTimeOffset Begin = new(2025, 11, 17, 8, 0, 0, VietNam.Offset);

    private static readonly (string Code, string File)[] DemoPlans =
    [
        ("24", "bac-ninh.txt"), ("07621", "van-son.txt"), ("14038", "ninh-giang.md"), ("21100", "binh-chuong.txt"), ("11692", "duong-kinh.txt"),
    ];

    private readonly SortedDictionary<DateOnly, List<Act>> _days = [];
    private readonly List<(DateOnly On, Learner Learner)> _returned = [];

    private IReadOnlyList<(string Lesson, string? Practice)> _parts = [];

    private delegate Task Act(Session session, CancellationToken cancel);

    public async Task RunAsync(string provinceCode, int learners, CancellationToken cancel)
    {
        var places = services.GetRequiredService<IPlaces>();
        var province = places.ByCode(UnitKind.Province, provinceCode) ?? throw new ArgumentException($"There is no province {provinceCode}.");
        var communes = places.Children(province.Id).OrderBy(c => c.Code, StringComparer.Ordinal).ToList();

        await using (var session = Session.Open(services)) { _parts = session.Learning.Parts; }
        var villages = await MakeVillagesAsync(communes, cancel);
        var staff = await MakeStaffAsync(province, communes, cancel);
        PlanLearners(communes, villages, learners);
        PlanAuthorityFiles(province, staff);
        PlanReports(province, communes, staff);
        await WalkAsync(cancel);
        await BringPlansAsync(staff, cancel);
        await using var end = Session.Open(services);
        var folded = await end.Check.FoldAsync(cancel);
        say($"{folded} changes folded into the figures");
        await Installations.ShiftClockAsync(end.Db, Today - TimeProvider.System.GetUtcNow(), cancel);
    }

    // Our own copies of the plans of four places, brought in as anybody would; the commune's own waits for its officer's review.
    private async Task BringPlansAsync(Staff staff, CancellationToken cancel)
    {
        var places = services.GetRequiredService<IPlaces>();
        var files = services.GetRequiredService<DataFiles>();
        foreach (var (code, file) in DemoPlans)
        {
            var unit = places.ByCode(code.Length == 2 ? UnitKind.Province : UnitKind.Commune, code)!;
            await using var session = Session.Open(services);
            var by = staff.Communes.TryGetValue(unit.Id, out var own) ? own.Officer : staff.Province;
            await session.Plans.AddAsync(unit.Id, file, await File.ReadAllTextAsync(files.Data("plans", "demonstration", file), cancel), by, takeAll: code != DemoAccounts.DenseCommune, cancel);
            await session.Db.SaveChangesAsync(cancel);
        }
        say($"{DemoPlans.Length} plans");
    }

    private async Task<Dictionary<UnitId, List<UnitId>>> MakeVillagesAsync(List<Place> communes, CancellationToken cancel)
    {
        await using var session = Session.Open(services);
        Dictionary<UnitId, List<UnitId>> villages = [];
        var from = VietNam.DateOf(Begin);
        foreach (var commune in communes)
        {
            var ward = commune.Type == "phuong";
            List<UnitId> made = [];
            for (var i = 1; i <= 7 + chance.Next(6); i++)
            {
                var name = ward ? i.ToString(CultureInfo.InvariantCulture) : VillageNames[(i * 7 + commune.Code[4]) % VillageNames.Length];
                if (session.Villages.Add(commune, name, ward ? UnitTypes.Neighbourhood : UnitTypes.Hamlet, from) is { } village) { made.Add(village.Id); }
            }
            villages[commune.Id] = made;
            await AddDenominatorsAsync(session, commune, cancel);
        }
        await session.Db.SaveChangesAsync(cancel);
        await session.Villages.PublishAsync(cancel);
        say($"{villages.Values.Sum(v => v.Count)} villages in {communes.Count} communes");
        return villages;
    }

    private static async Task AddDenominatorsAsync(Session session, Place commune, CancellationToken cancel)
    {
        var known = await session.Populations.InForceAsync([commune.Id], cancel);
        if (known.FirstOrDefault(p => p.Group == "toan-dan") is not { } all) { return; }
        foreach (var (group, share) in Shares)
        {
            session.Populations.Add(new Population(
                commune.Id, group, VietNam.DateOf(Begin), (long)Math.Round(all.Value * share, MidpointRounding.AwayFromZero), DataLevel.Estimate,
                string.Create(CultureInfo.GetCultureInfo("vi"), $"Giả định của bản trình diễn: {share:P1} dân số ({Say.Number(all.Value)} người, {all.Source})")));
        }
    }

    private async Task<Staff> MakeStaffAsync(Place province, List<Place> communes, CancellationToken cancel)
    {
        await using var session = Session.Open(services);
        var from = VietNam.DateOf(Begin);
        var places = services.GetRequiredService<IPlaces>();
        Dictionary<string, PersonId> named = [];
        foreach (var account in DemoAccounts.All)
        {
            var unit = account.Unit.Length == 2 ? province : places.ByCode(UnitKind.Commune, account.Unit)!;
            var id = session.Accounts.AddPerson(new NewPerson(account.FullName, new DateOnly(1985, 5, 5), Welcomed: true));
            session.Accounts.AddStaff(id, account.Username, DemoAccounts.Password, DemoAccounts.CodeSecret);
            session.Accounts.Grant(id, account.Role, unit.Id, from, id);
            named[account.Username] = id;
        }
        Dictionary<UnitId, (PersonId Officer, PersonId Leader)> byCommune = [];
        foreach (var commune in communes)
        {
            byCommune[commune.Id] = commune.Code == DemoAccounts.DenseCommune
                ? (named["canbo.vanson"], named["lanhdao.vanson"])
                : (Person(session, "Cán bộ", commune, Role.CommuneOfficer, from), Person(session, "Lãnh đạo", commune, Role.CommuneLeader, from));
        }
        await session.Db.SaveChangesAsync(cancel);
        return new Staff(named["so.bacninh"], named["to.vanson"], byCommune);
    }

    private static PersonId Person(Session session, string what, Place commune, Role role, DateOnly from)
    {
        var id = session.Accounts.AddPerson(new NewPerson($"{what} {commune.Name} Mô Phỏng", new DateOnly(1980, 1, 1), Welcomed: true));
        session.Accounts.Grant(id, role, commune.Id, from, id);
        return id;
    }

    private void PlanLearners(List<Place> communes, Dictionary<UnitId, List<UnitId>> villages, int learners)
    {
        var dense = communes.FirstOrDefault(c => c.Code == DemoAccounts.DenseCommune);
        var inDense = dense is null ? 0 : Math.Min(learners * 55 / 100, 3_900);
        var length = (int)(Today - Begin).TotalDays;
        for (var i = 0; i < learners; i++)
        {
            var commune = i < inDense ? dense! : MadeUpPeople.Pick(chance, communes);
            // A movement grows: more people begin late in the year than early, none on the very last days.
            var begins = (int)(length * Math.Sqrt(chance.NextUnit()) * 0.97);
            Plan(i, MadeUpPeople.Pick(chance, villages[commune.Id]), commune, VietNam.DateOf(Begin.AddDays(begins)));
        }
    }

    private void Plan(int serial, UnitId village, Place commune, DateOnly begins)
    {
        var (name, woman) = MadeUpPeople.Name(chance);
        var age = 16 + (int)(66 * Math.Pow(chance.NextUnit(), 1.15));
        var born = begins.AddYears(-age).AddDays(-chance.Next(365));
        var group = age < 22 && chance.Next(100) < 75 ? Groups.Students : age < 60 && chance.Next(100) < 4 ? Groups.PublicEmployees : age < 60 && chance.Next(100) < 38 ? Groups.Workers : Groups.Adults;
        var learner = new Learner(serial, name, woman, age, born, group, village, commune, 1.0 - Math.Max(0, age - 45) * 0.02 + Normal() * 0.9);

        On(begins, (session, _) => { Register(session, learner, begins); return Task.CompletedTask; });
        var day = begins;
        var perseverance = 3 + chance.Next(9);
        foreach (var (lesson, practice) in _parts.Take(perseverance))
        {
            day = day.AddDays(chance.Next(9));
            On(day, (_, _) => { learner.Way!.FinishLesson(lesson); return Task.CompletedTask; }, learner);
            if (practice is not null && chance.Next(100) < 80) { On(day, (_, _) => { learner.Way!.FinishPractice(practice); return Task.CompletedTask; }, learner); }
        }
        if (chance.Next(100) < 72) { On(day.AddDays(1 + chance.Next(12)), (session, cancel) => TestAsync(session, learner, cancel)); }
        if (age >= 18 && chance.Next(100) < 45) { _returned.Add((begins.AddDays(15 + chance.Next(80)), learner)); }
        if (chance.Next(100) < 25) { On(begins.AddDays(chance.Next(30)), (session, _) => { Help(session, learner); return Task.CompletedTask; }); }
    }

    private static void Register(Session session, Learner learner, DateOnly on)
    {
        learner.Id = session.Accounts.AddPerson(new NewPerson(learner.Name, learner.Born, MadeUpPeople.Honorific(learner.Age, learner.Woman), learner.Group, MoreTime: false, Welcomed: true));
        session.Accounts.LinkVneid(learner.Id, MadeUpPeople.CitizenNumber(learner.Serial), level: 2);
        session.Accounts.LivesIn(learner.Id, learner.Village, on, learner.Id);
        if (learner.Group is Groups.PublicEmployees or Groups.Workers or Groups.Students)
        {
            session.Accounts.Join(learner.Id, learner.Group, learner.Group switch
            {
                Groups.PublicEmployees => $"UBND {learner.Commune.FullName.ToLower(CultureInfo.InvariantCulture)} (mô phỏng)",
                Groups.Students => $"Trường THPT {learner.Commune.Name} (mô phỏng)",
                _ => $"Hợp tác xã {learner.Commune.Name} (mô phỏng)",
            }, learner.Commune.Id, on, learner.Id);
        }
    }

    private async Task TestAsync(Session session, Learner learner, CancellationToken cancel)
    {
        var profile = session.Profiles.For(learner.Group);
        if (await session.Assessments.StartAsync(learner.Person, profile.Code, helped: false, cancel) is not { } sitting) { return; }
        for (var i = 0; i < sitting.Questions.Count; i++)
        {
            sitting.Answer(i, chance.NextUnit() < 1 / (1 + Math.Exp(sitting.Questions[i].Difficulty - learner.Ability)));
        }
        await sitting.FinishAsync(cancel);
    }

    private void Help(Session session, Learner learner) => session.Ledger.Append(new NewFact(
        FactKinds.Helped, learner.Id, learner.Village, VietNam.Today(clock), Proof.Listed, "visit", $"demo:{learner.Serial}", "vneid"));

    // The authority's results come once a month, as its files do.
    private void PlanAuthorityFiles(Place province, Staff staff)
    {
        for (var month = new DateOnly(2026, 1, 10); month <= VietNam.DateOf(Today); month = month.AddMonths(1))
        {
            var (day, since) = (month, month.AddMonths(-1));
            var chosen = _returned.Where(r => r.On > since && r.On <= day).ToList();
            On(day, async (session, cancel) =>
            {
                foreach (var part in chosen.Chunk(MostInOneFile).Index())
                {
                    var rows = part.Item.Select(r => new AuthorityResult(session.Persons.Fingerprint(MadeUpPeople.CitizenNumber(r.Learner.Serial)), r.On)).ToList();
                    await session.Authority.ImportAsync(province.Id, string.Create(CultureInfo.InvariantCulture, $"ket-qua-mo-phong-{day:yyyy-MM}-{part.Index + 1}.csv"), rows, staff.Province, cancel);
                }
            });
        }
    }

    // Two periods: October's is history, November's is under way. Xã Vân Sơn has not begun its own: that is for the visitor.
    private void PlanReports(Place province, List<Place> communes, Staff staff)
    {
        On(new DateOnly(2026, 10, 15), async (session, cancel) =>
            await session.Reporting.OpenAsync(province.Id, new DateOnly(2026, 9, 15), new DateOnly(2026, 10, 15), cancel));
        var file = SignedFile();
        foreach (var commune in communes)
        {
            var dense = commune.Code == DemoAccounts.DenseCommune;
            if (dense || chance.Next(100) >= 3)
            {
                var late = !dense && chance.Next(100) < 5;
                On(new DateOnly(2026, 10, late ? 21 : 16 + chance.Next(4)), (session, cancel) => ReportAsync(session, commune, "2026-M10", staff, file, reviewed: true, cancel));
            }
            if (!dense && chance.Next(100) < 55)
            {
                On(new DateOnly(2026, 11, 15 + chance.Next(3)), (session, cancel) => ReportAsync(session, commune, "2026-M11", staff, file, reviewed: chance.Next(100) < 60, cancel));
            }
        }
    }

    private async Task ReportAsync(Session session, Place commune, string period, Staff staff, byte[] file, bool reviewed, CancellationToken cancel)
    {
        var (officer, leader) = staff.Communes[commune.Id];
        var now = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMinutes(1));
        await session.Reporting.AddAsync(new PastReport(
            commune.Id,
            period,
            "UBND cấp xã chỉ đạo tổ công nghệ số cộng đồng các thôn, tổ dân phố hướng dẫn người dân học trên hệ thống; thông báo trên loa truyền thanh mỗi tuần hai lần.",
            "Tiếp tục vận động các hộ chưa có người học; ưu tiên người cao tuổi và người khuyết tật; mở lớp buổi tối tại nhà văn hóa.",
            "Đề nghị tỉnh sớm gửi kết quả xác nhận trên VNeID theo từng xã, phường.",
            officer,
            now,
            new PastSigning(leader, now.AddSeconds(20), 100 + chance.Next(300), VietNam.DateOf(now), file),
            new PastSending(officer, now.AddSeconds(40)),
            reviewed ? new PastReview(staff.Province, now.AddSeconds(50)) : null), cancel);
        await session.Db.SaveChangesAsync(cancel);
    }

    private static byte[] SignedFile()
    {
        var document = new PdfDocument("Bản ký mô phỏng", Begin);
        var page = document.AddPage();
        page.Text(30, 40, "SỐ LIỆU MÔ PHỎNG", Fonts.Bold, 20);
        page.Text(30, 55, "Tệp này đứng thay cho bản đã ký của một báo cáo trong bản trình diễn.", Fonts.Regular, 12);
        return document.ToBytes();
    }

    private async Task WalkAsync(CancellationToken cancel)
    {
        // The demonstration's own today is the visitor's: nothing in it lies after the visitor's clock.
        var today = VietNam.DateOf(Today);
        var done = 0;
        foreach (var (day, acts) in _days.Where(d => d.Key < today))
        {
            var step = TimeSpan.FromTicks(Math.Min(LongestStep.Ticks, Waking.Ticks / acts.Count));
            clock.MoveTo(VietNam.StartOf(day).AddHours(9));
            // A running host folds every few seconds; reports read the changes not yet folded one by one.
            await using (var night = Session.Open(services)) { await night.Check.FoldAsync(cancel); }
            foreach (var batch in acts.Chunk(ActsInOneSave))
            {
                await using var session = Session.Open(services);
                foreach (var act in batch)
                {
                    clock.Advance(step);
                    await act(session, cancel);
                }
                await session.Db.SaveChangesAsync(cancel);
            }
            if (++done % 30 == 0) { say($"{Say.Date(day)}"); }
        }
    }

    private void On(DateOnly day, Act act)
    {
        if (!_days.TryGetValue(day, out var acts)) { _days[day] = acts = []; }
        acts.Add(act);
    }

    // Learning acts need the learner's way in the session that saves them.
    private void On(DateOnly day, Act act, Learner learner) => On(day, (session, cancel) =>
    {
        learner.Way = session.Learning.Continue(learner.Way, learner.Person);
        return act(session, cancel);
    });

    // Box–Muller; one of the pair is enough.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextUnit())) * Math.Cos(2 * Math.PI * chance.NextUnit());

    private static readonly string[] VillageNames =
        ["Đồng Mít", "Gà", "Nà Hin", "Khe Ruộng", "Bãi Gạo", "Suối Chạc", "Đồng Dương", "Phe", "Na Muối", "Làng Dẫm", "Nghè", "Vá", "Gốc Gạo", "Đồng Bàng", "Tân Lập", "Hồng Phong", "Trung Tâm", "Thượng", "Hạ"];

    private sealed record Staff(PersonId Province, PersonId Helper, Dictionary<UnitId, (PersonId Officer, PersonId Leader)> Communes);

    private sealed class Learner(int serial, string name, bool woman, int age, DateOnly born, string group, UnitId village, Place commune, double ability)
    {
        public int Serial => serial;
        public string Name => name;
        public bool Woman => woman;
        public int Age => age;
        public DateOnly Born => born;
        public string Group => group;
        public UnitId Village => village;
        public Place Commune => commune;
        public double Ability => ability;
        public PersonId Id { get; set; }
        public ILearnerWay? Way { get; set; }
        public Person Person => new(Id, name, born, MadeUpPeople.Honorific(age, woman), age >= 60, group, village, Identified: true);
    }

    private sealed class Session(AsyncServiceScope scope) : IAsyncDisposable
    {
        public AppDb Db { get; } = Get<AppDb>(scope);
        public IAccounts Accounts { get; } = Get<IAccounts>(scope);
        public ILearning Learning { get; } = Get<ILearning>(scope);
        public IAssessments Assessments { get; } = Get<IAssessments>(scope);
        public IProfiles Profiles { get; } = Get<IProfiles>(scope);
        public ILedger Ledger { get; } = Get<ILedger>(scope);
        public ILedgerCheck Check { get; } = Get<ILedgerCheck>(scope);
        public IVillages Villages { get; } = Get<IVillages>(scope);
        public IPersons Persons { get; } = Get<IPersons>(scope);
        public IAuthorityImports Authority { get; } = Get<IAuthorityImports>(scope);
        public IReporting Reporting { get; } = Get<IReporting>(scope);
        public IPlanImports Plans { get; } = Get<IPlanImports>(scope);
        public IPopulations Populations { get; } = Get<IPopulations>(scope);

        public static Session Open(IServiceProvider services) => new(services.CreateAsyncScope());

        public ValueTask DisposeAsync() => scope.DisposeAsync();

        private static T Get<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
    }
}
