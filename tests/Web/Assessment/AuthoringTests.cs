using System.Text;
using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>What the authors of the item bank do on their pages.</summary>
public sealed class AuthoringTests(Sites sites) : IClassFixture<Sites>
{
    private const string Save = "Lưu bản nháp";
    private const string Take = "Ghi bước này";

    [Theory, Databases]
    public async Task A_family_is_written_read_by_a_second_person_and_tried_out(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var code = AFamily.NewCode();
        var write = await (await author.GetAsync("/ngan-hang")).Is(200).Says("0 bản nháp").ClickAsync("Viết mẫu mới");
        var preview = (await write.SubmitAsync("Xem thử", new { Yaml = AFamily.Yaml(code) })).Is(200).Says("Xem thử, chưa lưu", "tiếng.", "Câu dài nhất có 7 tiếng: “Vì Bà Nụ chưa biết ai gửi”", "Không thấy câu dài hay từ khó trong danh sách.", "Câu 1 trong 2", "Bác Lý nhận một tin lạ.", "Xoá tin đi");
        (await write.SubmitAsync("Xem thử", new { Yaml = AFamily.Yaml(code).Replace("một tin lạ", "một thuật toán", StringComparison.Ordinal) })).Is(200).Says("Ít gặp trong bài học: “thuật”.");
        Assert.Equal(0, await DraftsAsync(site));
        (await preview.SubmitAsync(Save)).Refuses("Why", "Xin viết vì sao.");
        var page = (await preview.SubmitAsync(Save, new { Why = "Kỹ năng 4.2 còn thiếu." })).Is(200).Says(code, "bản nháp", "vừa (người soạn ước lượng)", "Kỹ năng 4.2 còn thiếu.");

        page = (await page.SubmitAsync(Take)).Refuses("To", "Xin chọn một bước.").Refuses("Why", "Xin viết vì sao.");
        page = (await page.SubmitAsync(Take, new { To = "Review", Why = "Đã soạn xong." })).Is(200).Says("chờ duyệt");
        page = (await page.SubmitAsync(Take, new { To = "Pretest", Why = "Tự thấy tốt." })).Refuses("To", "Cần một người khác đọc.");
        Assert.Equal("Tự thấy tốt.", page.ValueOf("Why"));

        using var reader = await site.SignedInAsync(null, Role.ItemAuthor);
        var before = site.Services.GetRequiredService<Banks>().InForce;
        (await (await reader.GetAsync($"/ngan-hang/{code}")).SubmitAsync(Take, new { To = "Pretest", Why = "Đúng một đáp án, dễ hiểu." })).Is(200).Says("đang thử");
        var bank = site.Services.GetRequiredService<Banks>().InForce;
        Assert.Equal(before.Number + 1, bank.Number);
        Assert.True(bank.Bank.IsPretest(bank.Bank.Families.Index().Single(f => f.Item.Code == code).Index));
        // Nobody's word makes up for a calibration.
        (await (await reader.GetAsync($"/ngan-hang/{code}")).SubmitAsync(Take, new { To = "Calibrated", Why = "Trông ổn." })).Refuses("To", "chưa được hiệu chỉnh");
    }

    [Theory, Databases]
    public async Task A_mended_version_is_tried_out_while_the_one_before_stays_in_use(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        const string Code = "ma-otp-dung-the-nao";
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var mend = await author.GetAsync($"/ngan-hang/{Code}/sua");
        var page = await mend.SubmitAsync(Save, new { Yaml = mend.ValueOf("Yaml") + "# rõ hơn", Why = "Nói rõ hơn." });
        await page.SubmitAsync(Take, new { To = "Review", Why = "Đã sửa xong." });
        using var reader = await site.SignedInAsync(null, Role.ItemAuthor);
        (await (await reader.GetAsync(page.Path)).SubmitAsync(Take, new { To = "Pretest", Why = "Dễ hiểu hơn." })).Is(200).Says("đang thử");
        var bank = site.Services.GetRequiredService<Banks>().Current;
        var versions = bank.Families.Index().Where(f => f.Item.Code == Code).Select(f => f.Index).ToList();
        Assert.Equal([false, true], versions.Select(bank.IsPretest));
        Assert.Equal([versions[1]], bank.EnemiesOf(versions[0]).Where(versions.Contains));
    }

    [Theory, Databases]
    public async Task Two_readers_who_judge_in_one_instant_leave_one_judgement(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var family = await AFamily.DraftAsync(site);
        Assert.IsType<Moved.Done>(await BankLifeTests.MoveAsync(site, family.Code, Stage.Review, family.Writer));
        using var one = await site.SignedInAsync(null, Role.ItemAuthor);
        using var other = await site.SignedInAsync(null, Role.Administrator);
        List<TestPage> pages = [await one.GetAsync($"/ngan-hang/{family.Code}"), await other.GetAsync($"/ngan-hang/{family.Code}")];
        var answers = await Task.WhenAll(pages.Select((p, i) => p.SubmitAsync(Take, new { To = i == 0 ? "Pretest" : "Draft", Why = $"lời {i}" })));
        Assert.All(answers, a => a.Is(200));
        var steps = await BankLifeTests.StepsAsync(site, family.Code);
        Assert.Equal(3, steps.Count);
        Assert.Equal(steps[2].Stage == Stage.Pretest ? "lời 0" : "lời 1", steps[2].Why);
    }

    [Theory]
    [InlineData("skill: \"4.2\"", "skill: bốn", "Dòng 3: Mã kỹ năng “bốn” phải viết như \"4.2\"")]
    [InlineData("skill: \"4.2\"", "skill: \"9.9\"", "Dòng 3: Khung kỹ năng không có kỹ năng 9.9.")]
    [InlineData("band: vua", "band: rất khó", "Dòng 5: Độ khó “rất khó” không có. Chọn de, vua hoặc kho.")]
    [InlineData("band: vua", "mau: đỏ", "Không có mục nào tên “mau”")]
    [InlineData("explain: \"Vì {nguoi} chưa biết ai gửi.\"", "", "Còn thiếu: explain.")]
    [InlineData("text: \"Mở đường dẫn\"", "text: \"Xoá tin đi\"", "Dòng 8: Dòng tham số thứ 1 cho ra hai lựa chọn giống nhau.")]
    [InlineData("- {nguoi: \"Bác Lý\"}", "- {ten: \"Bác Lý\"}", "Dòng 9: Dòng tham số thứ 2 thiếu “nguoi”")]
    [InlineData("text: \"Mở đường dẫn\"", "text: \"Mở đường dẫn\", right: true", "Dòng 12: Có 2 lựa chọn đúng")]
    [InlineData("kind: one", "kind: one\nenemies: [khong-co]", "Dòng 7: Không có mẫu nào tên “khong-co”")]
    [InlineData("kind: one", "kind: one\nenemies: [~]", "Có chỗ để trống")]
    [InlineData("version: 1", "version: 1\nversion: 2", "Mục “version” viết hai lần.")]
    [InlineData("ask: \"Nên làm gì?\"", "ask: \"Nên làm gì?", "viết chưa đúng cách")]
    [InlineData("version: 1", "version: một", "viết chưa đúng cách")]
    public async Task What_is_wrong_is_told_plainly_at_its_line(string written, string instead, string told)
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var text = AFamily.Yaml("mau-sai");
        Assert.Contains(written, text, StringComparison.Ordinal);
        var broken = text.Replace(written, instead, StringComparison.Ordinal);
        var page = (await (await author.GetAsync("/ngan-hang/moi")).SubmitAsync(Save, new { Yaml = broken, Why = "thử" })).Refuses("Yaml", told);
        Assert.Equal(broken, page.ValueOf("Yaml"));
    }

    [Fact]
    public async Task A_file_takes_the_place_of_what_was_typed()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var write = await author.GetAsync("/ngan-hang/moi");
        var code = AFamily.NewCode();
        (await write.SubmitAsync(Save, new { Why = "thử", file = new TestFile("mau.yaml", "text/yaml", [0xFF, 0xFE, 0x00]) })).Refuses("file", "không phải tệp chữ UTF-8");
        (await write.SubmitAsync(Save, new { Why = "thử", file = new TestFile("mau.yaml", "text/yaml", new byte[90_000]) })).Refuses("file", "Tệp lớn quá");
        (await write.SubmitAsync(Save, new { Why = "thử", Yaml = "gõ dở", file = new TestFile("mau.yaml", "text/yaml", Encoding.UTF8.GetBytes(AFamily.Yaml(code))) })).Is(200).Says(code, "bản nháp");
    }

    [Fact]
    public async Task A_version_in_use_is_mended_beside_it()
    {
        await using var site = await TestSite.StartAsync();
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var live = (await author.GetAsync("/ngan-hang/ma-otp-dung-the-nao")).Is(200).Says("đang dùng", "đi cùng phần mềm");
        var mend = await live.ClickAsync("Viết bản sửa");
        var yaml = mend.ValueOf("Yaml")!;
        Assert.Contains("version: 2\n", yaml, StringComparison.Ordinal);
        (await mend.SubmitAsync(Save, new { Yaml = yaml.Replace("version: 2", "version: 1", StringComparison.Ordinal) + "# khác", Why = "thử" })).Refuses("Yaml", "Dòng 2: Số phiên bản phải lớn hơn 1.");
        (await mend.SubmitAsync(Save, new { Yaml = yaml.Replace("code: ma-otp", "code: ma-khac", StringComparison.Ordinal), Why = "thử" })).Refuses("Yaml", "tên không đổi khi sửa");
        (await mend.SubmitAsync(Save, new { Why = "Chữ dễ đọc hơn." })).Is(200).Says("phiên bản 1, đang dùng", "phiên bản 2, bản nháp");
        Assert.Contains(site.Services.GetRequiredService<Banks>().Current.Families, f => f is { Code: "ma-otp-dung-the-nao", Version: 1 });
        (await (await author.GetAsync("/ngan-hang/moi")).SubmitAsync(Save, new { Yaml = yaml, Why = "thử" })).Is(200);
        (await (await author.GetAsync("/ngan-hang/moi")).SubmitAsync(Save, new { Yaml = yaml + "# lần nữa", Why = "thử" })).Refuses("Yaml", "Đã có mẫu tên “ma-otp-dung-the-nao”");
    }

    [Theory, Databases]
    public async Task A_text_that_was_retired_is_not_kept_again_and_its_author_is_told(Database on)
    {
        var site = await sites.On(on);
        var family = await AFamily.DraftAsync(site);
        Assert.IsType<Moved.Done>(await BankLifeTests.MoveAsync(site, family.Code, Stage.Retired, family.Writer));
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var mend = await author.GetAsync($"/ngan-hang/{family.Code}/sua");
        (await mend.SubmitAsync(Save, new { Yaml = AFamily.Yaml(family.Code), Why = "Viết lại" })).Refuses("Yaml", "Đúng nội dung này đã bị bỏ trước đây");
        Assert.Equal(2, (await BankLifeTests.StepsAsync(site, family.Code)).Count);
        (await mend.SubmitAsync(Save, new { Yaml = AFamily.Yaml(family.Code).Replace("version: 1", "version: 2", StringComparison.Ordinal), Why = "Viết lại" })).Is(200).Says("bản nháp");
    }

    [Fact]
    public async Task Long_sentences_and_hard_words_are_shown_and_block_nothing()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var yaml = AFamily.Yaml(AFamily.NewCode()).Replace("Vì {nguoi} chưa biết ai gửi.", "Vì {nguoi} truy cập vào một trang lạ mà người gửi không quen biết thì có thể bị lấy mất hết ảnh, danh bạ và cả tiền trong tài khoản.", StringComparison.Ordinal);
        var page = (await (await author.GetAsync("/ngan-hang/moi")).SubmitAsync("Xem thử", new { Yaml = yaml })).Is(200).Says("Câu dài hơn 25 tiếng: “Vì Bà Nụ truy cập", "Thay “truy cập” bằng: mở, vào");
        (await page.SubmitAsync(Save, new { Why = "thử" })).Is(200).Says("bản nháp", "Thay “truy cập” bằng: mở, vào");
    }

    [Fact]
    public async Task The_list_is_filtered_and_names_what_is_missing()
    {
        var site = await sites.On(Database.Sqlite);
        using var author = await site.SignedInAsync(null, Role.ItemAuthor);
        var page = (await author.GetAsync("/ngan-hang?kyNang=4.2&chang=Live&kieu=One&bac=Easy")).Is(200).Says("ma-otp-dung-the-nao");
        Assert.All(page.All("section tbody tr, [aria-labelledby=found] tbody tr"), row => Assert.Equal("4.2", row.Children[1].TextContent));
        (await author.GetAsync("/ngan-hang?chang=Rested")).Says("Không có mẫu nào khớp.");
        var cells = (await author.GetAsync("/ngan-hang")).All(".heat tbody td");
        Assert.Equal(29 * 3, cells.Count);
        (await author.GetAsync("/ngan-hang/khong-co")).Is(404);
    }

    [Fact]
    public async Task The_bank_is_nobodys_else()
    {
        var site = await sites.On(Database.Sqlite);
        var family = await AFamily.DraftAsync(site);
        using var officer = await site.SignedInAsync(null, Role.ProvinceOfficer);
        using var visitor = site.Browser();
        foreach (var path in (string[])["/ngan-hang", "/ngan-hang/moi", $"/ngan-hang/{family.Code}", $"/ngan-hang/{family.Code}/sua"])
        {
            (await officer.GetAsync(path)).Is(404);
            (await visitor.GetAsync(path)).IsAt("/dang-nhap?tiep=" + Uri.EscapeDataString(path));
        }
    }

    private static Task<int> DraftsAsync(TestSite site) => site.RowsAsync(db => db.Set<FamilyStage>().CountAsync(s => s.Stage == Stage.Draft));
}
