using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics.Adaptive;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Assessment;

/// <summary>From real answers to parameters in force: computed, looked at, applied with a reason.</summary>
public sealed class CalibrationTests
{
    private const string Path = "/ngan-hang/hieu-chinh";
    private const string Compute = "form[action$='/tinh']";
    private const string Apply = "form[action$='/ap-dung']";
    private const string Take = "Ghi bước này";
    private const int People = 300;

    [Theory, Databases]
    public async Task A_family_somebody_wrote_is_tried_out_calibrated_and_goes_live(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        var here = await ACommune.On(site);
        var code = await OnTrialAsync(site);
        using var under = await AnExaminee.In(site, here);
        var running = await AdaptiveTests.StartShortAsync(under);
        await AnsweredAsync(site, code);

        using var keeper = await site.SignedInAsync(null, Role.ItemAuthor);
        var page = await (await (await keeper.GetAsync("/ngan-hang")).ClickAsync("Hiệu chỉnh câu hỏi")).Is(200).Says("Chưa hiệu chỉnh lần nào").SubmitAsync(Compute);
        page.Is(200).Says("Kết quả tính thử số 1", "Thang đo nối với ước lượng của người soạn", "tốt: ", "chưa đủ bài làm: ", "Giới tính, dân tộc, khuyết tật: không ghi nhận của ai", code, "1 mẫu đang thử trong số đó thành “đã hiệu chỉnh”");
        var before = site.Services.GetRequiredService<Banks>().InForce;
        (await page.SubmitAsync(Apply)).Refuses("Why", "Xin viết vì sao.");
        (await page.SubmitAsync(Apply, new { Why = "Đủ 300 lượt." })).Is(200).Says("Hiệu chỉnh số 1, áp dụng từ", "Đủ 300 lượt.").SaysNot("Chưa hiệu chỉnh lần nào");
        var bank = site.Services.GetRequiredService<Banks>().InForce;
        Assert.Equal((before.Number + 1, 1), (bank.Number, bank.Bank.Calibration.Number));
        Assert.DoesNotContain(bank.Bank.Families, f => f.Code == code);
        var known = Enumerable.Range(0, bank.Bank.Families.Count).First(bank.Bank.IsCalibrated);
        Assert.NotEqual(ItemPriors.Of(bank.Bank.Families[known]), bank.Bank.ParametersOf(known));

        var family = await (await keeper.GetAsync($"/ngan-hang/{code}")).Says("đã hiệu chỉnh", "hiệu chỉnh số 1: khó").SubmitAsync(Take, new { To = "Live", Why = "Đã khớp." });
        family.Is(200).Says("đang dùng");
        bank = site.Services.GetRequiredService<Banks>().InForce;
        var place = bank.Bank.Families.Index().Single(f => f.Item.Code == code).Index;
        Assert.True(bank.Bank.IsCalibrated(place) && !bank.Bank.IsPretest(place));

        // Whoever had begun goes on with what stood then, and it can be made again to the bit.
        (await AdaptiveTests.ToTheEndAsync(under, running, _ => true)).Is(200);
        var session = await under.LastSessionAsync();
        Assert.Equal(before.Number, session.Bank);
        await AdaptiveTests.SameAgainAsync(site, session);
        using var later = await AnExaminee.In(site, here);
        (await AdaptiveTests.ToTheEndAsync(later, await AdaptiveTests.StartShortAsync(later), _ => true)).Says("Chúc mừng", "là ước lượng của người soạn, chưa được hiệu chỉnh");
        session = await later.LastSessionAsync();
        Assert.Equal(bank.Number, session.Bank);
        await AdaptiveTests.SameAgainAsync(site, session);
    }

    [Theory, Databases]
    public async Task Of_two_who_apply_at_once_one_does_and_the_other_is_told(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        await AnsweredAsync(site, null);
        using var one = await site.SignedInAsync(null, Role.ItemAuthor);
        using var other = await site.SignedInAsync(null, Role.ItemAuthor);
        await (await one.GetAsync(Path)).SubmitAsync(Compute);
        var pages = await Task.WhenAll(one.GetAsync(Path), other.GetAsync(Path));
        var answers = await Task.WhenAll(pages.Select(p => p.SubmitAsync(Apply, new { Why = "Đủ bài làm." })));
        Assert.Single(answers, a => a.Status == 200);
        answers.Single(a => a.Status != 200).Refuses("Apply", "Ngân hàng câu hỏi đã đổi từ lúc tính.");
        Assert.Equal(1, await site.RowsAsync(db => db.Set<BankVersion>().CountAsync(v => v.Calibration != null)));
    }

    [Fact]
    public async Task Too_few_answers_apply_to_nothing_and_a_bank_that_changed_asks_for_a_new_computation()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var keeper = await site.SignedInAsync(null, Role.ItemAuthor);
        var page = await (await keeper.GetAsync(Path)).SubmitAsync(Compute);
        page.Is(200).Says("Chưa mẫu nào đủ bài làm và khớp để áp dụng.", "0 câu trả lời của 0 lượt làm bài");
        Assert.False(page.Has(Apply));

        await AnsweredAsync(site, null);
        page = await (await keeper.GetAsync(Path)).SubmitAsync(Compute);
        Assert.Single(await site.RowsAsync(db => db.Set<CalibrationRow>().ToListAsync()));
        await OnTrialAsync(site);
        page = (await page.SubmitAsync(Apply, new { Why = "Đủ bài làm." })).Refuses("Apply", "Xin tính thử lại.");
        page.Says("Ngân hàng câu hỏi đã đổi từ lúc tính.");
        page = await (await keeper.GetAsync(Path)).SubmitAsync(Compute);
        (await page.SubmitAsync(Apply, new { Why = "Đủ bài làm." })).Is(200).Says("Hiệu chỉnh số 1, áp dụng từ");
    }

    [Fact]
    public async Task Who_does_not_keep_the_bank_sees_no_calibration()
    {
        await using var site = await TestSite.StartAsync(Database.Sqlite);
        using var official = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer, Role.CommuneOfficer);
        (await official.GetAsync(Path)).Is(404);
    }

    private static async Task<string> OnTrialAsync(TestSite site)
    {
        var family = await AFamily.DraftAsync(site);
        await BankLifeTests.MoveAsync(site, family.Code, Stage.Review, family.Writer);
        Assert.IsType<Moved.Done>(await BankLifeTests.MoveAsync(site, family.Code, Stage.Pretest, await site.AddPersonAsync([Role.ItemAuthor])));
        return family.Code;
    }

    /// <summary>Three hundred people have sat the same thirty families, and the one on trial, as the model says they would.</summary>
    internal static Task AnsweredAsync(TestSite site, string? onTrial) => site.RowsAsync(async db =>
    {
        var (number, bank) = site.Services.GetRequiredService<Banks>().InForce;
        List<int> asked = [.. Enumerable.Range(0, bank.Families.Count).Where(i => i % 9 == 0 || bank.Families[i].Code == onTrial)];
        var ids = site.Services.GetRequiredService<IdSource>();
        for (var person = 0; person < People; person++)
        {
            var ability = Draws.Normal(9, 0, person);
            var session = new Session
            {
                LearnerId = ids.New<PersonId>(), Id = ids.New<SessionId>(), Profile = "co-ban-20", ProfileVersion = 1, Bank = number, Seed = person,
                Sheet = Sheets.Write([.. asked.Select(f => new ItemPlace((ushort)f, 0))]), PassMark = 14, Purpose = Purpose.Confirmation, Helped = false,
                StartedAt = site.Clock.GetUtcNow().AddDays(-1), EndsAt = null, Phone = person % 2 == 0,
            };
            session.Finish(string.Concat(asked.Select(f => Draws.Unit(9, 1 + person, f) < bank.ParametersOf(f).Probability(ability) ? Marking.Right : Marking.Wrong)), byTime: false, session.StartedAt.AddMinutes(20));
            db.Add(session);
        }
        await db.SaveChangesAsync();
    });
}
