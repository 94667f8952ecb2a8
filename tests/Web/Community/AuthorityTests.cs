using System.Text;
using HocVuSo.Community.Authority;
using HocVuSo.Community.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Community;

public sealed class AuthorityTests
{
    private const string Target4 = "chi-tieu-4";

    [Theory, Databases]
    public async Task A_file_is_mapped_once_previewed_confirmed_taken_back_and_imported_anew(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        await LinkedAsync(site, here, "000158000168");
        await LinkedAsync(site, here, "000158000169");
        using var officer = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var file = File("ket-qua.csv", "Số định danh;Họ tên;Ngày xác nhận\n000158000168;Nụ;05/01/2026\n000158000169;Lý;06/01/2026\n000158000168;Nụ;05/01/2026\n000199999999;Xa;05/01/2026\n158000168;Lỗi;05/01/2026\n000158000170;Lỗi;31/02/2026\n");

        var ask = (await (await officer.GetAsync("/ket-qua-vneid")).Is(200).Says("chưa có dữ liệu từ VNeID").SubmitAsync("Kiểm tra tệp", new { file })).Refuses("number");
        ask.Says("•••••••••168", "Nụ").SaysNot("000158000168");
        Assert.Equal(("Số định danh", "Ngày xác nhận"), (ask.ValueOf("number"), ask.ValueOf("date")));

        var preview = (await ask.SubmitAsync("Kiểm tra tệp", new { file })).Is(200).Says("6 dòng: 2 khớp, 1 không khớp, 1 trùng, 2 không dùng được").SaysNot("000158000168");
        Assert.Equal(0, await here.CountAsync(Target4));
        var done = (await preview.SubmitAsync("Nhập 2 kết quả")).Is(200).Says("Đã nhập: ket-qua.csv");
        Assert.Equal(2, await here.CountAsync(Target4));
        (await preview.SubmitAsync("Nhập 2 kết quả")).Is(200);
        Assert.Equal(2, await here.CountAsync(Target4));

        // The columns are remembered; the same people are not imported twice.
        var twin = (await (await officer.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file })).Is(200).Says("0 khớp, 1 không khớp, 3 trùng", "Tệp y hệt tệp này", "không có gì để nhập");
        await twin.SubmitAsync("Bỏ, không nhập");
        Assert.Equal(1, await site.RowsAsync(db => db.Set<AuthorityImport>().CountAsync()));

        (await done.SubmitAsync("Hủy lần nhập", new { reason = "" })).Refuses("reason");
        (await done.SubmitAsync("Hủy lần nhập", new { reason = "tệp của tỉnh khác" })).Is(200).Says("Đã hủy", "tệp của tỉnh khác");
        Assert.Equal(0, await here.CountAsync(Target4));
        var anew = (await (await officer.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file })).Is(200).Says("2 khớp");
        (await anew.SubmitAsync("Nhập 2 kết quả")).Is(200);
        Assert.Equal(2, await here.CountAsync(Target4));
        // No number in any row.
        Assert.DoesNotContain(await site.RowsAsync(db => db.Set<AuthorityLine>().Select(l => l.Fingerprint).ToListAsync()), f => f is not null && f.Contains("0001580001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_confirm_at_once_import_once()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        await LinkedAsync(site, here, "000158000168");
        using var officer = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        var file = File("a.csv", "so,ngay\n000158000168,05/01/2026\n");
        var preview = await (await (await officer.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file })).SubmitAsync("Kiểm tra tệp", new { file, number = "so", date = "ngay" });
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => preview.SubmitAsync("Nhập 1 kết quả")));
        Assert.All(answers, a => a.Is(200).Says("Đã nhập"));
        Assert.Equal(1, await here.CountAsync(Target4));
        Assert.Equal(1, await site.RowsAsync(db => db.Set<AuthorityLine>().CountAsync(l => l.FactId != null)));
    }

    [Fact]
    public async Task Who_lives_in_another_province_is_not_told_from_a_stranger_and_officers_of_communes_see_no_page()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        await LinkedAsync(site, here, "000158000168");
        using var other = await site.SignedInAsync(site.Province("01"), Role.ProvinceOfficer);
        var file = File("a.csv", "so,ngay\n000158000168,05/01/2026\n");
        var preview = await (await (await other.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp", new { file })).SubmitAsync("Kiểm tra tệp", new { file, number = "so", date = "ngay" });
        preview.Says("0 khớp, 1 không khớp");
        using var mine = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await mine.GetAsync(preview.Path)).Is(404);
        using var officer = await here.OfficerAsync();
        (await officer.GetAsync("/ket-qua-vneid")).Is(404);
        (await (await mine.GetAsync("/ket-qua-vneid")).SubmitAsync("Kiểm tra tệp")).Refuses("file");
    }

    [Fact]
    public async Task Five_thousand_results_are_one_commit()
    {
        await using var site = await TestSite.StartAsync();
        var here = await ACommune.On(site);
        var persons = await site.InScopeAsync(async services =>
        {
            var accounts = services.GetRequiredService<IAccounts>();
            List<string> numbers = [];
            for (var i = 0; i < 5000; i++)
            {
                var person = accounts.AddPerson(new NewPerson("Nguyễn Thị Nụ", new DateOnly(1958, 1, 1), Welcomed: true));
                var number = $"00015{i:0000000}";
                accounts.LinkVneid(person, number, 2);
                accounts.LivesIn(person, here.East.Id, new DateOnly(2026, 1, 1), person);
                numbers.Add(number);
            }
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return numbers;
        });
        var by = await site.AddPersonAsync([Role.ProvinceOfficer]);
        site.Work.Restart();
        var started = System.Diagnostics.Stopwatch.StartNew();
        var done = await site.InScopeAsync(async services =>
        {
            var imports = services.GetRequiredService<IAuthorityImports>();
            var fingerprint = services.GetRequiredService<IPersons>();
            var result = await imports.ImportAsync(site.Province(), "mo-phong.csv", [.. persons.Select(n => new AuthorityResult(fingerprint.Fingerprint(n), new DateOnly(2026, 2, 1)))], by, CancellationToken.None);
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return result;
        });
        Assert.Equal((5000, 0, 0), (done.Imported, done.Unmatched, done.Repeated));
        Assert.Equal(1, site.Work.Commits);
        Assert.Equal(5000, await here.CountAsync(Target4));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), started.Elapsed.ToString());
    }

    private static async Task LinkedAsync(TestSite site, ACommune here, string number)
    {
        var person = await site.AddPersonAsync(born: new DateOnly(1958, 1, 1), village: here.East.Id);
        await site.InScopeAsync(async services =>
        {
            services.GetRequiredService<IAccounts>().LinkVneid(person, number, 2);
            return await services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
    }

    private static TestFile File(string name, string text) => new(name, "text/csv", Encoding.UTF8.GetBytes(text));
}
