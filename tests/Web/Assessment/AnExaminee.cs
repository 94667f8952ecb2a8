using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Assessment;

/// <summary>Somebody who sits tests through the pages, as rightly as a test wants it.</summary>
internal sealed class AnExaminee : IDisposable
{
    private readonly TestSite _site;

    private AnExaminee(TestSite site, PersonId me, TestBrowser browser) => (_site, Me, Browser) = (site, me, browser);

    public PersonId Me { get; }

    public TestBrowser Browser { get; }

    /// <summary>An identified grown-up of working age who lives in a village of the commune: whose test is timed and confirmed.</summary>
    public static async Task<AnExaminee> In(TestSite site, ACommune here, string? name = null, DateOnly? born = null, string? path = null) =>
        await Of(site, await site.AddPersonAsync(name: name, born: born ?? new DateOnly(1985, 4, 2), village: here.East.Id, path: path, identified: true));

    public static async Task<AnExaminee> Of(TestSite site, PersonId person)
    {
        var browser = site.Browser();
        await browser.SignInAsync(person);
        return new(site, person, browser);
    }

    /// <summary>The idle lock strikes after half an hour; the person comes back.</summary>
    public Task SignInAgainAsync() => Browser.SignInAsync(Me);

    /// <summary>Begins a test; ends on its first question.</summary>
    public async Task<TestPage> StartAsync(string how = "tu-lam", string? profile = null)
    {
        var page = (await Browser.GetAsync("/bai-xac-nhan" + (profile is null ? "" : $"?bai={profile}"))).Is(200);
        return (await page.SubmitAsync("Bắt đầu", new { How = how })).Is(200).Says("Câu 1 trong");
    }

    /// <summary>The same, ending on the first question that is answered on one page: tasks before it are answered.</summary>
    public async Task<TestPage> StartAtOneStepAsync()
    {
        var page = await StartAsync();
        while (page.Has("input[name=Step]")) { page = await AnswerAsync(page); }
        return page;
    }

    /// <summary>Answers the question a page shows, a task to its last step; ends where the product leads.</summary>
    public async Task<TestPage> AnswerAsync(TestPage question, bool rightly = true)
    {
        var path = question.One("#question").GetAttribute("action");
        var page = question;
        do
        {
            page = await page.SubmitAsync("Trả lời", new { Chosen = rightly ? await RightAsync(page) : await WrongAsync(page) });
        }
        while (page.Has("input[name=Step]") && page.ValueOf("Step") != "1" && page.One("#question").GetAttribute("action") == path);
        return page;
    }

    /// <summary>Sits a whole test, the first so many rightly and the others wrongly, and hands in; ends on the result.</summary>
    public async Task<TestPage> SitAsync(int right = int.MaxValue, string how = "tu-lam", string? profile = null) => await FinishAsync(await StartAsync(how, profile), right);

    /// <summary>The rest of a test from the question a page shows.</summary>
    public async Task<TestPage> FinishAsync(TestPage page, int right = int.MaxValue)
    {
        for (var answered = 0; page.Has("#question"); answered++) { page = (await AnswerAsync(page, answered < right)).Is(200); }
        return (await page.Says("Đã trả lời đủ các câu.").SubmitAsync("Nộp bài")).Is(200);
    }

    public Task<IReadOnlyList<string>> RightAsync(TestPage question) => RightAnswers.ToAsync(_site, question.One("#question").GetAttribute("action")!);

    /// <summary>A mistake: two steps swapped, everything chosen, something else typed, or another option.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync(TestPage question)
    {
        var right = await RightAsync(question);
        if (question.Has("input#Chosen")) { return ["909090"]; }
        if (question.Has("select[name=Chosen]")) { return [right[1], right[0], .. right.Skip(2)]; }
        var all = question.All("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToList();
        return question.Has("input[type=checkbox]") ? all : [all.First(v => v != right[0])];
    }

    public Task<Session> LastSessionAsync() => _site.RowsAsync(db => db.Set<Session>().AsNoTracking().Where(s => s.LearnerId == Me).OrderByDescending(s => s.StartedAt).FirstAsync());

    public Task<string> CodeAsync() => _site.RowsAsync(db => db.Set<Certificate>().Where(c => c.LearnerId == Me).OrderByDescending(c => c.IssuedAt).Select(c => c.Code).FirstAsync());

    /// <summary>What an indicator counts, over the whole country.</summary>
    public static Task<long> CountAsync(TestSite site, string indicator, UnitId? unit = null) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<IFigures>().AsOfAsync(unit, VietNam.Today(services.GetRequiredService<TimeProvider>()), CancellationToken.None))
            .Where(t => t.Indicator == indicator).Sum(t => t.Total));

    public void Dispose() => Browser.Dispose();
}
