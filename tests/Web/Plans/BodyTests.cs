using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>The bodies that plans give work to: which are known, what else they are called, who took over.</summary>
public sealed class BodyTests(Sites sites) : IClassFixture<Sites>
{
    private static readonly string Plan = PlanImportTests.Plan
        .Replace("mở 12 lớp học kỹ năng số trước ngày 30/6/2026", "báo cáo kết quả hằng tháng, trước ngày 20", StringComparison.Ordinal)
        .Replace("2. Mỗi hộ", "2. Tổ Hỗ trợ số lưu động hướng dẫn người cao tuổi tại nhà.\n\n3. Mỗi hộ", StringComparison.Ordinal);

    [Theory, Databases]
    public async Task A_name_nobody_knows_is_marked_until_it_is_added_with_one_press(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        var review = await PlanImportTests.UploadAsync(officer, Plan);
        review.Says("Tổ Hỗ trợ số lưu động (chưa có trong danh sách đơn vị)").SaysNot("Phòng Văn hóa - Xã hội (chưa");
        await PlanImportTests.InForceAsync(review);
        var tasks = (await officer.GetAsync("/viec-cua-toi")).Says("chủ trì: Tổ Hỗ trợ số lưu động (chưa có trong danh sách đơn vị)");
        (await tasks.ClickAsync("Hướng dẫn người cao tuổi tại nhà")).Is(200).Says("Tổ Hỗ trợ số lưu động (chưa có trong danh sách đơn vị)");

        var list = await tasks.ClickAsync("Tổ chức, đơn vị");
        list.Is(200).Says("Kế hoạch nhắc đến nhưng chưa có trong danh sách (1)", "nhắc trong 1 mục tiêu, nhiệm vụ", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công");
        var added = (await list.SubmitAsync("Thêm vào danh sách")).Is(200);
        added.Says("Tổ Hỗ trợ số lưu động").SaysNot("nhưng chưa có trong danh sách");
        (await officer.GetAsync("/viec-cua-toi")).SaysNot("chưa có trong danh sách");
        // The leader looks and changes nothing; a neighbour has other bodies.
        var leader = await (await site.SignedInAsync(site.Commune("07621"), Role.CommuneLeader)).GetAsync("/to-chuc");
        leader.Is(200).Says("Tổ Hỗ trợ số lưu động").SaysNot("Thêm tổ chức, đơn vị");
        Assert.False(leader.Has("a[href='/to-chuc/them'], main form, main a[href^='/to-chuc/']"));
        (await (await site.SignedInAsync(site.Commune("07246"), Role.CommuneOfficer)).GetAsync("/to-chuc")).Is(200).SaysNot("Tổ Hỗ trợ số lưu động");
    }

    [Fact]
    public async Task A_name_may_be_another_name_of_a_body_that_is_there()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, Plan));
        var choose = await (await officer.GetAsync("/to-chuc")).ClickAsync("a[aria-label='Chọn lại cho “Tổ Hỗ trợ số lưu động”']");
        Assert.Equal(("Tổ Hỗ trợ số lưu động", "Team"), (choose.ValueOf("Name"), choose.ValueOf("Kind")));
        var team = choose.All("#Same option").First(o => o.TextContent == "Tổ công nghệ số cộng đồng").GetAttribute("value");
        (await choose.SubmitAsync("Lưu", new { Same = team })).Is(200).Says("Cách gọi khác: Tổ Hỗ trợ số lưu động").SaysNot("nhưng chưa có trong danh sách");
        // Its tasks are those of the body.
        var tasks = await officer.GetAsync("/viec-cua-toi");
        Assert.Contains(tasks.All("#don-vi option"), o => o.TextContent == "Tổ công nghệ số cộng đồng");
        Assert.DoesNotContain(tasks.All("#don-vi option"), o => o.TextContent == "Tổ Hỗ trợ số lưu động");
        (await officer.GetAsync($"/viec-cua-toi?don-vi={team}")).Says("Hướng dẫn người cao tuổi").SaysNot("Báo cáo kết quả");
    }

    [Theory, Databases]
    public async Task Open_tasks_move_to_the_body_that_took_over_and_the_history_keeps_the_name(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(officer, Plan));
        await (await officer.GetAsync("/to-chuc/them")).SubmitAsync("Lưu", new { Name = "Phòng Kinh tế - Văn hóa", Kind = "Office", From = "01/03/2026" });
        var body = await (await officer.GetAsync("/to-chuc")).ClickAsync("a[aria-label='Sửa “Phòng Văn hóa - Xã hội”']");
        var successor = body.All("#Successor option").First(o => o.TextContent == "Phòng Kinh tế - Văn hóa").GetAttribute("value");
        var list = (await body.SubmitAsync("Ghi kết thúc", new { Successor = successor, On = "01/03/2026", LegalBasis = "Nghị quyết 12/NQ-HĐND ngày 25/02/2026" })).Is(200);
        list.Says("Kế thừa Phòng Văn hóa - Xã hội từ 01/03/2026 (Nghị quyết 12/NQ-HĐND ngày 25/02/2026)", "Không còn hoạt động (1)", "kế thừa: Phòng Kinh tế - Văn hóa");

        var tasks = await officer.GetAsync("/viec-cua-toi");
        tasks.Says("chủ trì: Phòng Kinh tế - Văn hóa (kế thừa Phòng Văn hóa - Xã hội từ 01/03/2026)");
        Assert.DoesNotContain(tasks.All("#don-vi option"), o => o.TextContent == "Phòng Văn hóa - Xã hội");
        var mine = (await officer.GetAsync($"/viec-cua-toi?don-vi={successor}")).Says("Báo cáo kết quả").SaysNot("Hướng dẫn người cao tuổi");
        (await mine.ClickAsync("main section:last-of-type li:first-child a")).Says("Phòng Kinh tế - Văn hóa (kế thừa Phòng Văn hóa - Xã hội từ 01/03/2026)", "Giao Phòng Văn hóa - Xã hội chủ trì");
        // Recorded by mistake: everything is as it was.
        var ended = await officer.GetAsync(body.Path);
        (await ended.Says("Kết thúc từ 01/03/2026").SubmitAsync("Ghi nhầm, bỏ kết thúc này")).Is(200).SaysNot("Kết thúc từ 01/03/2026");
        (await officer.GetAsync("/viec-cua-toi")).Says("chủ trì: Phòng Văn hóa - Xã hội").SaysNot("kế thừa");
    }

    [Theory, Databases]
    public async Task Two_officers_do_not_change_a_body_over_each_other(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var (one, two) = (await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer), await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer));
        var mine = await (await one.GetAsync("/to-chuc")).ClickAsync("a[aria-label='Sửa “Trạm Y tế”']");
        var theirs = await two.GetAsync(mine.Path);
        (await mine.SubmitAsync("Lưu", new { Aliases = "Trạm xá" })).Is(200).Says("Cách gọi khác: Trạm xá");
        var late = await theirs.SubmitAsync("Lưu", new { Aliases = "Y tế xã" });
        late.Refuses("Name", "Người khác vừa thay đổi đơn vị này");
        Assert.Equal("Y tế xã", late.ValueOf("Aliases"));
        // Looked at again, it may be saved; and a renamed body keeps its name among the others.
        (await late.SubmitAsync("Lưu", new { Name = "Trạm Y tế khu vực", Aliases = "Trạm xá\nY tế xã" })).Is(200).Says("Trạm Y tế khu vực", "Cách gọi khác: Trạm xá; Trạm Y tế; Y tế xã");
        var ending = await one.GetAsync(mine.Path);
        var other = await two.GetAsync(mine.Path);
        (await ending.SubmitAsync("Ghi kết thúc", new { On = "01/12/2026", LegalBasis = "Quyết định 5" })).Is(200);
        var second = await other.SubmitAsync("Ghi kết thúc", new { On = "15/12/2026", LegalBasis = "Quyết định 6" });
        second.Refuses("On", "Người khác vừa ghi kết thúc đơn vị này");
        Assert.Equal("Quyết định 6", second.ValueOf("LegalBasis"));
        second.Says("Kết thúc từ 01/12/2026; không có đơn vị kế thừa (Quyết định 5)");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var site = await sites.On(Database.Sqlite);
        var officer = await site.SignedInAsync(site.Commune("07282"), Role.CommuneOfficer);
        var add = await officer.GetAsync("/to-chuc/them");
        (await add.SubmitAsync("Lưu", new { Name = "P. VHXH", Kind = "Office" })).Refuses("Name", "“P. VHXH” đã là tên của Phòng Văn hóa - Xã hội");
        (await add.SubmitAsync("Lưu", new { Name = "các sở, ban, ngành", Kind = "Other" })).Refuses("Name", "chỉ chung nhiều đơn vị");
        (await add.SubmitAsync("Lưu", new { Name = "Trường THCS", Kind = "School", From = "32/13/2026" })).Refuses("From", "Không đọc được ngày");
        (await add.SubmitAsync("Lưu", new { Name = "123", Kind = "School" })).Refuses("Name");
        await add.SubmitAsync("Lưu", new { Name = "Trường THCS Mẫu", Kind = "School", From = "01/09/2026" });
        var school = await (await officer.GetAsync("/to-chuc")).ClickAsync("a[aria-label='Sửa “Trường THCS Mẫu”']");
        (await school.SubmitAsync("Ghi kết thúc", new { On = "01/09/2026", LegalBasis = "x" })).Refuses("On", "phải sau ngày bắt đầu hoạt động (01/09/2026)");
        (await school.SubmitAsync("Lưu", new { Aliases = "Công an xã" })).Refuses("Aliases", "“Công an xã” đã là tên của Công an");
        // A province has its departments, those merged away included.
        var province = await (await site.SignedInAsync(site.Province(), Role.ProvinceOfficer)).GetAsync("/to-chuc");
        province.Is(200).Says("Sở Khoa học và Công nghệ", "Kế thừa Sở Thông tin và Truyền thông từ 01/03/2025");
        (await officer.GetAsync(province.One("a[aria-label='Sửa “Sở Tài chính”']").GetAttribute("href")!)).Is(404);
    }

    [Fact]
    public async Task A_lead_the_system_does_not_know_is_found_beside_its_target()
    {
        await using var site = await TestSite.StartAsync();
        var led = Plan.Replace("a) Trên 70%", "a) Giao Tổ Hỗ trợ số lưu động chủ trì: trên 70%", StringComparison.Ordinal);
        await PlanImportTests.InForceAsync(await PlanImportTests.UploadAsync(await site.SignedInAsync(site.Province(), Role.ProvinceOfficer), Plan));
        var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        var review = await PlanImportTests.UploadAsync(officer, led);
        var mend = await (await review.ClickAsync("#the-1 a")).SubmitAsync("Lưu và nhận", new { Leads = "Tổ Hỗ trợ số lưu động" });
        var plan = await PlanImportTests.InForceAsync(mend);
        var aligned = await plan.ClickAsync("a[href$='/doi-chieu']");
        aligned.Is(200).Says("Chưa rõ chủ trì", "Đơn vị chủ trì chưa có trong hệ thống: Tổ Hỗ trợ số lưu động");
        Assert.Single(aligned.All("main tbody tr"), row => row.TextContent.Contains("chưa có trong hệ thống", StringComparison.Ordinal));
        await (await officer.GetAsync("/to-chuc")).SubmitAsync("Thêm vào danh sách");
        (await officer.GetAsync(aligned.Path)).SaysNot("Chưa rõ chủ trì");
    }
}
