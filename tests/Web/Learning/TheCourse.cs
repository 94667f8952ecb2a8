using HocVuSo.Learning.Courses;
using HocVuSo.Learning.Practices;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Learning;

/// <summary>The course as a learner walks it: every answer and every tap goes through the pages.</summary>
internal sealed class TheCourse(TestSite site)
{
    /// <summary>What the practices want to read in their fields.</summary>
    public static readonly IReadOnlyDictionary<string, string> Typed = new Dictionary<string, string>
    {
        ["so-tien"] = "45000",
        ["ho-ten"] = "Mai Thu An",
        ["so-dinh-danh"] = "000000000001",
        ["ngay-sinh"] = "15/03/1957",
        ["noi-o"] = "Thôn Suối Mơ",
        ["da-xem-lai"] = "1",
    };

    public Course Course { get; } = site.Services.GetRequiredService<CourseShelf>().Course;

    public Lesson Lesson(string code) => Course.Lessons.Single(l => l.Code == code);

    public int Right(string lesson, int question) => Lesson(lesson).Questions[question - 1].Options.FindIndex(o => o.Right);

    public int Wrong(string lesson, int question) => Lesson(lesson).Questions[question - 1].Options.FindIndex(o => !o.Right);

    /// <summary>Answers every question of a lesson, the first ones wrongly if told so; ends on the lesson's last page.</summary>
    public async Task<TestPage> AnswerAllAsync(TestBrowser browser, string lesson, int wrong = 0)
    {
        for (var question = 1; question <= Lesson(lesson).Questions.Count; question++)
        {
            await AnswerAsync(browser, lesson, question, question > wrong);
        }
        return await browser.GetAsync($"/hoc/{lesson}/xong");
    }

    public async Task<TestPage> AnswerAsync(TestBrowser browser, string lesson, int question, bool rightly)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = (await browser.GetAsync($"/hoc/{lesson}/cau-hoi/{question}?lai=true")).Is(200);
        return (await page.SubmitAsync("Trả lời", new { Choice = rightly ? Right(lesson, question) : Wrong(lesson, question) })).Is(200);
    }

    public static async Task<TestPage> BeginAsync(TestBrowser browser, string practice) =>
        (await (await browser.GetAsync($"/thuc-hanh/{practice}")).Is(200).SubmitAsync("form.next")).Is(200);

    /// <summary>Goes through a practice without a mistake, from its first screen or from where the page is; ends on its last screen.</summary>
    public async Task<TestPage> PractiseAsync(TestBrowser browser, string practice, TestPage? from = null)
    {
        var page = from ?? await BeginAsync(browser, practice);
        for (var screen = ScreenOf(practice, page); !screen.End; screen = ScreenOf(practice, page)) { page = await GoOnAsync(page, screen); }
        return page;
    }

    /// <summary>Taps what leads on from a screen, with its fields filled in.</summary>
    public static async Task<TestPage> GoOnAsync(TestPage page, Screen screen) =>
        (await page.SubmitAsync(screen.Choices.First(c => c.Mistake is null).Label, screen.Fields.Select(f => (f.Name, Typed[f.Name])))).Is(200);

    /// <summary>The screen a page shows, told by the labels that may be tapped: no two screens of a practice offer the same.</summary>
    public Screen ScreenOf(string practice, TestPage page)
    {
        var labels = page.All(".phone button.tap").Select(b => b.TextContent.Trim()).ToList();
        return Course.Practices[practice].Screens.Single(s => s.Choices.Select(c => c.Label).SequenceEqual(labels));
    }
}
