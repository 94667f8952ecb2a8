using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Community;

/// <summary>What took place is recorded once, by whoever did it, with a picture behind it.</summary>
public sealed class ActivityTests(Sites sites) : IClassFixture<Sites>
{
    [Theory, Databases]
    public async Task With_names_it_is_a_list_without_a_declaration(Database database)
    {
        var site = await sites.On(database);
        var here = await ACommune.On(site, 3);
        var helper = await here.HelperAsync();
        (await RecordAsync(helper, new { People = "40" })).Says("40 người – khai báo, không có tên");
        var listed = (await RecordAsync(helper, new { Names = "Nguyễn Thị Lan\n\nTrần Văn Bình\n" })).Says("2 người – có danh sách tên", "Danh sách 2 người", "Trần Văn Bình");
        var held = await site.InScopeAsync(services => services.GetRequiredService<IHappenings>().OfAsync(FactKinds.Held, here.Commune.Id, new(2020, 1, 1), new(2100, 1, 1), CancellationToken.None));
        Assert.Equal([(Proof.Declared, 40), (Proof.Listed, 2)], held.Select(h => (h.Proof, h.Count)).Order());
        // Names stay in the commune; the picture and the number do not.
        var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await province.GetAsync(listed.Path)).Is(200).Says("2 người").SaysNot("Trần Văn Bình", "Rút lại", "Người ghi");
        (await province.GetAsync(listed.Path + "/tep")).Is(200);
        var neighbour = await ACommune.On(site, 4);
        (await (await neighbour.OfficerAsync()).GetAsync(listed.Path)).Is(404);
        (await (await neighbour.HelperAsync()).GetAsync(listed.Path + "/tep")).Is(404);
    }

    [Theory]
    [InlineData("On", "31/12/2099", "chưa đến")]
    [InlineData("On", "31/12/2001", "lâu quá")]
    [InlineData("On", "hôm kia", "Không đọc được ngày")]
    [InlineData("People", "nhiều", "từ 1 đến 5.000")]
    [InlineData("People", "5001", "từ 1 đến 5.000")]
    [InlineData("Names", "Nguyễn Thị Lan\n12345", "tên")]
    [InlineData("What", "", "vài chữ")]
    public async Task What_cannot_be_so_is_refused_beside_its_field_and_nothing_typed_is_lost(string field, string typed, string said)
    {
        var site = await sites.On(Database.Sqlite);
        var helper = await (await ACommune.On(site, 5)).HelperAsync();
        var page = await helper.GetAsync("/hoat-dong");
        Dictionary<string, object?> filled = new()
        {
            ["Kind"] = "ngay-hoi", ["Village"] = page.All("#Village option")[1].GetAttribute("value"), ["What"] = "Ngày hội ở sân đình.", ["People"] = "120", ["File"] = Stage.Picture, [field] = typed,
        };
        var answer = (await page.SubmitAsync("main form button", filled)).Refuses(field, said);
        answer.Refuses("File", "chọn lại tệp");
        Assert.Equal(typed, answer.ValueOf(field)!.ReplaceLineEndings("\n"));
        Assert.Equal("ngay-hoi", answer.ValueOf("Kind"));
    }

    [Fact]
    public async Task A_list_and_a_number_must_agree_and_publicity_needs_no_number()
    {
        var site = await sites.On(Database.Sqlite);
        var helper = await (await ACommune.On(site, 6)).HelperAsync();
        (await RecordAsync(helper, new { People = "3", Names = "Nguyễn Thị Lan" })).Refuses("People", "Danh sách có 1 tên mà số ghi là 3");
        (await RecordAsync(helper, new { Kind = "tuyen-truyen" })).Is(200).Says("Tuyên truyền").SaysNot("Tham gia");
        (await RecordAsync(helper, new { People = "5", File = TestFile.Text("anh.jpg", "không phải ảnh") })).Refuses("File", "Chỉ nhận ảnh");
        (await RecordAsync(helper, new { People = "5", File = (object?)null })).Refuses("File", "làm minh chứng");
    }

    [Fact]
    public async Task Who_recorded_it_takes_it_back_within_a_week_and_the_officer_always()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var helper = site.Browser();
        var person = await site.AddPersonAsync([Role.Helper], here.East.Id);
        await helper.SignInAsync(person);
        var (first, second) = (await RecordAsync(helper, new { People = "5" }), await RecordAsync(helper, new { People = "6" }));
        (await first.SubmitAsync("Rút lại", new { reason = "sai" })).Is(422).Says("lý do");
        (await first.SubmitAsync("Rút lại", new { reason = "ghi hai lần" })).Is(200).Says("Đã rút lại");
        (await (await here.HelperAsync()).GetAsync(second.Path)).Is(200).SaysNot("Rút lại");
        site.Clock.Advance(TimeSpan.FromDays(8));
        await helper.SignInAsync(person);
        (await helper.GetAsync(second.Path)).SaysNot("Rút lại");
        (await (await (await here.OfficerAsync()).GetAsync(second.Path)).SubmitAsync("Rút lại", new { reason = "không có lớp này" })).Says("không có lớp này");
        Assert.Empty(await site.InScopeAsync(services => services.GetRequiredService<IHappenings>().OfAsync(FactKinds.Held, here.Commune.Id, new(2020, 1, 1), new(2100, 1, 1), CancellationToken.None)));
    }

    private static async Task<TestPage> RecordAsync(TestBrowser helper, object changed)
    {
        var page = await helper.GetAsync("/hoat-dong");
        Dictionary<string, object?> filled = new() { ["Kind"] = "lop-hoc-cong-dong", ["Village"] = page.All("#Village option")[1].GetAttribute("value"), ["What"] = "Học ở nhà văn hóa.", ["File"] = Stage.Picture };
        foreach (var property in changed.GetType().GetProperties()) { filled[property.Name] = property.GetValue(changed); }
        return await page.SubmitAsync("main form button", filled);
    }
}
