using HocVuSo.People.Contracts;
using HocVuSo.Plans.Contracts;
using HocVuSo.TestKit;
using HocVuSo.Territory.Contracts;
using HocVuSo.WebTests.Community;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>A province's target on its way to the communes, and whether what they were given makes it.</summary>
public sealed class CascadeTests(Sites sites) : IClassFixture<Sites>
{
    private const string VanSon = "07621";
    private const string Field = "Part-" + VanSon;

    // 56 communes; none of the shared sites' other tests is in it.
    private const string CaoBang = "04";
    private const string CaoBangField = "Part-01273";

    private const string Workers = "b) 90% người lao động trong các doanh nghiệp, hợp tác xã có kiến thức về công nghệ số.\n\n";

    private static readonly string Over80 = PlanImportTests.Plan.Replace("Trên 70%", "Trên 80%", StringComparison.Ordinal);

    [Theory, Databases]
    public async Task What_a_province_assigns_stands_in_place_of_its_own_target_and_of_no_other(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var page = await CascadeAsync(province, Over80);
        page.Is(200).Says("> 80\u00A0% người dân trong độ tuổi trưởng thành", "Chưa giao riêng cho xã, phường nào", "99 trong 99 xã, phường chưa được giao riêng");
        var given = (await page.SubmitAsync("Giao theo ô đã điền", Filled(Field, "62,5"))).Is(200);
        given.Says("≥ 62,5\u00A0%", "Chưa kết luận được", "98 trong 99 xã, phường chưa được giao riêng");
        Assert.Equal("62,5", given.ValueOf(Field));

        var target = For(site, VanSon).Single(t => t.Indicator == "chi-tieu-4");
        Assert.Equal((62.5m, Comparison.AtLeast, site.Commune(VanSon), site.Province(), "I.1.a"), (target.Percent, target.Operator, target.Scope, target.AssignedBy, target.Clause));
        // The rest of the province's plan holds as before, and so does all of it everywhere else.
        Assert.Equal((90m, site.Province(), null), For(site, VanSon).Single(t => t.Indicator == "chi-tieu-5") is var other ? (other.Percent, other.Scope, other.AssignedBy) : default);
        Assert.Equal((80m, Comparison.MoreThan, null), For(site, "07246").Single(t => t.Indicator == "chi-tieu-4") is var neighbour ? (neighbour.Percent, neighbour.Operator, neighbour.AssignedBy) : default);
        Assert.Equal(80, site.Services.GetRequiredService<ITargets>().For(site.Province(), 2026).Single(t => t.Indicator == "chi-tieu-4").Percent);
        // What holds for a commune holds for its villages.
        var village = site.Services.GetRequiredService<IPlaces>().UnknownVillage(site.Commune(VanSon)).Id;
        Assert.Equal(62.5m, site.Services.GetRequiredService<ITargets>().For(village, 2026).Single(t => t.Indicator == "chi-tieu-4").Percent);

        // The commune sees it and who gave it.
        var officer = await site.SignedInAsync(site.Commune(VanSon), Role.CommuneOfficer);
        (await officer.GetAsync("/ke-hoach")).Says("Mục tiêu cấp trên giao", "≥ 62,5\u00A0% người dân trong độ tuổi trưởng thành", "Tỉnh Bắc Ninh giao");
        (await officer.GetAsync("/tong-quan")).Says("Tỉnh Bắc Ninh giao", "≥ 62,5\u00A0%");

        // Its own plan stands before it, and what was assigned stands where that is silent; the difference is told above and below.
        var workers = (await province.GetAsync(page.Path[..page.Path.IndexOf("/phan-bo", StringComparison.Ordinal)])).All("a[href*='/phan-bo/']")[1].GetAttribute("href")!;
        await (await province.GetAsync(workers)).SubmitAsync("Giao theo ô đã điền", Filled(Field, "85"));
        var own = await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, PlanImportTests.Plan.Replace("Trên 70%", "60%", StringComparison.Ordinal).Replace(Workers, "", StringComparison.Ordinal)));
        Assert.Equal((85m, site.Province()), For(site, VanSon).Single(t => t.Indicator == "chi-tieu-5") is var silent ? (silent.Percent, silent.AssignedBy) : default);
        Assert.Equal((60m, null), For(site, VanSon).Single(t => t.Indicator == "chi-tieu-4") is var mine ? (mine.Percent, mine.AssignedBy) : default);
        (await own.ClickAsync("a[href$='/doi-chieu']")).Says("Thấp hơn cấp trên", "giao riêng cho đơn vị", "≥ 62,5\u00A0%").SaysNot("> 80\u00A0%");
        (await province.GetAsync(page.Path)).Says("Thấp hơn mức được giao", "1 xã, phường có kế hoạch riêng đặt thấp hơn mức được giao", "≥ 60\u00A0%");
        // One press takes over what was assigned, not what everybody is asked.
        var adopted = await (await officer.GetAsync(own.Path + "/doi-chieu")).SubmitAsync("main tbody tr:first-child form");
        adopted.Says("Lấy theo cấp trên");
        Assert.Equal(62.5m, For(site, VanSon).Single(t => t.Indicator == "chi-tieu-4").Percent);

        var taken = await (await province.GetAsync(page.Path)).SubmitAsync($"button[value='take-back:{VanSon}']");
        taken.Is(200).Says("99 trong 99 xã, phường chưa được giao riêng");
        (await officer.GetAsync("/ke-hoach")).Says("≥ 85\u00A0%").SaysNot("≥ 62,5\u00A0%");
    }

    [Fact]
    public async Task The_check_tells_what_the_communes_make_together_with_the_numbers_it_rests_on()
    {
        await using var site = await TestSite.StartAsync();
        var communes = site.Services.GetRequiredService<IPlaces>().Children(site.Province(CaoBang));
        await PeopleAsync(site, communes.Select(c => c.Id), 1_000);
        var page = await CascadeAsync(await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer), Over80);
        page.Says("chưa có số liệu").SaysNot("chưa có mẫu số");
        // Each its 80 % makes 80 %, and that is not over 80 %.
        var all = communes.ToDictionary(c => "Part-" + c.Code, _ => (object?)"80");
        var exactly = await page.SubmitAsync("Giao theo ô đã điền", all);
        exactly.Is(200).Says("Chưa đủ", "56 xã, phường có cả phần được giao và mẫu số: cộng tỷ lệ × mẫu số được 44.800 trên 56.000 người, bằng 80,0\u00A0%. Kế hoạch đòi > 80\u00A0%.", "Còn thiếu 1 người");
        var more = await exactly.SubmitAsync("Giao theo ô đã điền", Filled(CaoBangField, "80,01"));
        more.Says("Đủ", "44.800,1 trên 56.000 người, bằng 80,0002\u00A0%");
        // As the plan says it: over 80 % each is over 80 % together.
        var above = await more.SubmitAsync("button[value='as-parent']");
        above.Says("Đủ", "> 80\u00A0%", "44.800 trên 56.000 người, bằng 80,0\u00A0%").SaysNot("Còn thiếu");
        // Pressed without a change it keeps the operator.
        (await above.SubmitAsync("Giao theo ô đã điền")).Says("Đủ").SaysNot("≥ 80\u00A0%");
        var back = await above.SubmitAsync("button[value='take-back']");
        back.Says("Chưa giao riêng cho xã, phường nào");
        Assert.Empty(await AssignedAsync(site));
    }

    [Fact]
    public async Task A_commune_without_denominator_is_named_and_leaves_the_check_open_where_it_matters()
    {
        await using var site = await TestSite.StartAsync();
        var communes = site.Services.GetRequiredService<IPlaces>().Children(site.Province(CaoBang));
        await PeopleAsync(site, communes.Skip(1).Select(c => c.Id), 1_000);
        var page = await CascadeAsync(await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer), PlanImportTests.Plan.Replace("Trên 70%", "80%", StringComparison.Ordinal));
        page.Says("1 xã, phường chưa có mẫu số: " + communes[0].FullName);
        var low = communes.ToDictionary(c => "Part-" + c.Code, c => (object?)(c.Id == communes[0].Id ? "50" : "81"));
        var open = await page.SubmitAsync("Giao theo ô đã điền", low);
        open.Says("Chưa kết luận được", "Phần chưa biết dù là bao nhiêu, cả tỉnh vẫn nằm trong khoảng từ 50,0\u00A0% đến 81,0\u00A0%.");
        (await open.SubmitAsync("Giao theo ô đã điền", Filled("Part-" + communes[0].Code, "80"))).Says("Đủ");
    }

    [Theory]
    [InlineData("abc", "viết một tỷ lệ")]
    [InlineData("101", "từ 0 đến 100")]
    [InlineData("-1", "từ 0 đến 100")]
    [InlineData("80,123", "hai số sau dấu phẩy")]
    [InlineData("1.5", "viết một tỷ lệ")]
    public async Task A_share_that_cannot_be_is_refused_at_its_commune_and_nothing_is_assigned(string typed, string said)
    {
        var site = await sites.On(Database.Sqlite);
        var page = await CascadeAsync(await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer), Over80);
        var refused = await page.SubmitAsync("Giao theo ô đã điền", new Dictionary<string, object?> { [CaoBangField] = typed, ["Part-01279"] = "70" });
        refused.Refuses(CaoBangField, said);
        Assert.Equal((typed, "70"), (refused.ValueOf(CaoBangField), refused.ValueOf("Part-01279")));
        (await page.Browser.GetAsync(page.Path)).Says("56 trong 56 xã, phường chưa được giao riêng");
    }

    [Theory, Databases]
    public async Task Of_two_officers_the_second_sees_what_the_first_assigned(Database database)
    {
        var site = await sites.On(database);
        var first = await CascadeAsync(await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer), Over80);
        var second = await (await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer)).GetAsync(first.Path);
        (await first.SubmitAsync("Giao theo ô đã điền", Filled(CaoBangField, "70"))).Is(200);
        var told = await second.SubmitAsync("Giao theo ô đã điền", Filled(CaoBangField, "90"));
        told.Refuses("Do", "Người khác vừa giao").Says("≥ 70\u00A0%");
        Assert.Equal("90", told.ValueOf(CaoBangField));
        (await told.SubmitAsync("Giao theo ô đã điền")).Is(200).Says("≥ 90\u00A0%");
        // In one instant: one is first, and both get an answer.
        var (mine, theirs) = (await first.Browser.GetAsync(first.Path), await second.Browser.GetAsync(first.Path));
        var answers = await Task.WhenAll(mine.SubmitAsync("Giao theo ô đã điền", Filled("Part-01279", "71")), theirs.SubmitAsync("Giao theo ô đã điền", Filled("Part-01279", "72")));
        Assert.Equal([200, 422], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task Only_the_province_s_own_officers_assign_and_only_those_above_look()
    {
        var site = await sites.On(Database.Sqlite);
        var page = await CascadeAsync(await site.SignedInAsync(site.Province(CaoBang), Role.ProvinceOfficer), Over80);
        (await (await site.SignedInAsync(site.Province("01"), Role.ProvinceOfficer)).GetAsync(page.Path)).Is(404);
        var commune = await site.SignedInAsync(site.Commune("01273"), Role.CommuneOfficer);
        (await commune.GetAsync(page.Path)).Is(404);
        var token = (await commune.GetAsync("/ke-hoach/tai-len")).ValueOf("__khoa")!;
        (await commune.PostAsync(page.Path, ("__khoa", token), ("Do", "fill"), ("Seen", "0"), (CaoBangField, "70"))).Is(404);
        (await (await site.SignedInAsync(site.Commune("01273"), Role.CommuneLeader)).GetAsync(page.Path)).Is(404);
        // Villages have no denominators: nothing is offered below a commune.
        var own = await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(commune, Over80));
        Assert.False(own.Has("a[href*='/phan-bo/']"));
        // A target of another plan, or none.
        (await page.Browser.GetAsync($"{page.Path[..page.Path.LastIndexOf('/')]}/{Guid.Empty:N}")).Is(404);
    }

    [Theory, Databases]
    public async Task A_changed_plan_keeps_what_was_assigned_of_targets_it_keeps_and_ends_the_rest(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var page = await CascadeAsync(province, Over80);
        await page.SubmitAsync("Giao theo ô đã điền", Filled(Field, "62,5"));
        var plan = await province.GetAsync(page.Path[..page.Path.IndexOf("/phan-bo", StringComparison.Ordinal)]);
        var workers = await province.GetAsync(plan.All("a[href*='/phan-bo/']")[1].GetAttribute("href")!);
        await workers.SubmitAsync("Giao theo ô đã điền", Filled(Field, "85"));
        var before = await AssignedAsync(site);
        Assert.Equal(2, before.Count);

        // One target is changed and stays itself, the other is left out.
        var changed = Over80.Replace("Trên 80%", "Trên 82%", StringComparison.Ordinal).Replace(Workers, "", StringComparison.Ordinal);
        var now = await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(province, changed, replaces: true));
        Assert.Equal([before.Single(a => a.Indicator == "chi-tieu-4").Id], (await AssignedAsync(site)).Select(a => a.Id));
        Assert.Equal(62.5m, For(site, VanSon).Single(t => t.Indicator == "chi-tieu-4").Percent);
        Assert.DoesNotContain(For(site, VanSon), t => t.Indicator == "chi-tieu-5");
        (await now.ClickAsync("Giao cho các xã, phường")).Says("> 82\u00A0%", "≥ 62,5\u00A0%");
    }

    [Fact]
    public async Task A_number_is_held_against_a_number_from_the_plan_to_the_dashboard()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var field = "Part-" + here.Commune.Code;
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var review = await PlanImportTests.UploadAsync(province, Over80);
        var card = await review.ClickAsync("#the-2 a");
        (await card.SubmitAsync("Lưu và nhận", new { Value = "500", Measure = "lớp", People = "lớp học", Indicator = "chi-tieu-5" })).Refuses("Indicator", "không tính theo “lớp”");
        (await card.SubmitAsync("Lưu và nhận", new { Value = "50", Measure = "%", Indicator = "luot-giup" })).Refuses("Indicator", "không tính theo “%”");
        review = await card.SubmitAsync("Lưu và nhận", new { Value = "500", Measure = "lượt", People = "người dân được giúp", Indicator = "luot-giup" });
        var plan = await PlanImportTests.InForceAsync(review.Is(200).Says("≥ 500\u00A0lượt"));
        plan.Says("chưa có số liệu");
        var targets = site.Services.GetRequiredService<ITargets>();
        var asked = Assert.Single(targets.Counts(site.Province(), 2026));
        Assert.Equal((500m, "lượt", "≥ 500\u00A0lượt", false, true), (asked.Value, asked.Unit, asked.Asks, asked.IsReached(499), asked.IsReached(500)));
        Assert.DoesNotContain(targets.For(site.Province(), 2026), t => t.Indicator == "luot-giup");
        // What the province owes no commune owes.
        Assert.Empty(targets.Counts(here.Commune.Id, 2026));

        var page = await province.GetAsync(plan.All("a[href*='/phan-bo/']")[1].GetAttribute("href")!);
        Assert.False(page.Has("button[value='as-parent']"));
        var other = page.All("input[name^='Part-']").Select(i => i.GetAttribute("name")!).First(n => n != field);
        (await page.SubmitAsync("Giao theo ô đã điền", Filled(field, "12,5"))).Refuses(field, "số nguyên");
        (await page.SubmitAsync("Giao theo ô đã điền", Filled(field, "-3"))).Refuses(field, "số nguyên");
        var some = await page.SubmitAsync("Giao theo ô đã điền", Filled(field, "200"));
        some.Says("1 xã, phường được giao, cộng được 200 lượt. Kế hoạch đòi ≥ 500\u00A0lượt.", "Chưa kết luận được");
        (await some.SubmitAsync("Giao theo ô đã điền", Filled(other, "300"))).Says("Đủ", "cộng được 500 lượt");
        Assert.Equal((200m, site.Province()), Assert.Single(targets.Counts(here.Commune.Id, 2026)) is var part ? (part.Value, part.AssignedBy) : default);

        using var helper = await here.HelperAsync();
        await (await helper.GetAsync("/giup")).SubmitAsync("Ghi", new { people = "40", what = "khac" });
        using var officer = await here.OfficerAsync();
        var overview = await officer.GetAsync("/tong-quan");
        overview.Says("Chỉ tiêu bằng số", "40\u00A0lượt", "chỉ tiêu ≥ 200\u00A0lượt", "Tỉnh Bắc Ninh giao");
        site.Work.Restart();
        (await province.GetAsync(page.Path)).Says("40\u00A0lượt, cần đến hôm nay");
        Assert.True(site.Work.Statements.Count <= 6, string.Join("\n\n", site.Work.Statements));
        (await province.GetAsync(plan.Path)).Says("40\u00A0lượt, cần đến hôm nay", "Chậm tiến độ");
    }

    [Theory, Databases]
    public async Task The_page_of_99_communes_costs_six_queries_at_most(Database database)
    {
        await using var site = await TestSite.StartAsync(database);
        var page = await CascadeAsync(await site.SignedInAsync(site.Province(), Role.ProvinceOfficer), Over80);
        page = await page.SubmitAsync("button[value='as-parent']");
        await page.Browser.GetAsync(page.Path);
        site.Work.Restart();
        (await page.Browser.GetAsync(page.Path)).Is(200);
        Assert.True(site.Work.Statements.Count <= 6, string.Join("\n\n", site.Work.Statements));
    }

    private static IReadOnlyList<Target> For(TestSite site, string commune) => site.Services.GetRequiredService<ITargets>().For(site.Commune(commune), 2026);

    private static Dictionary<string, object?> Filled(string field, string typed) => new() { [field] = typed };

    private static async Task<TestPage> CascadeAsync(TestBrowser province, string plan) =>
        await (await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(province, plan))).ClickAsync("Giao cho các xã, phường");

    private static async Task PeopleAsync(TestSite site, IEnumerable<UnitId> units, long people) => await site.InScopeAsync(async services =>
    {
        var populations = services.GetRequiredService<IPopulations>();
        foreach (var unit in units) { populations.Add(new(unit, Groups.Adults, new DateOnly(2026, 1, 1), people, DataLevel.Official, "Công an tỉnh")); }
        await services.GetRequiredService<HocVuSo.Platform.AppDb>().SaveChangesAsync();
        return 0;
    });

    private static Task<List<(string Id, string? Indicator)>> AssignedAsync(TestSite site) => site.RowsAsync(async db =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<HocVuSo.Plans.Targets.PlanTarget>())).Where(t => t.EndedAt == null && t.ParentId != null).Select(t => (t.Id.ToString(), t.Indicator)).ToList());
}
