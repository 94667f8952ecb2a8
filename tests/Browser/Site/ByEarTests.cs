using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Browser.Site;

/// <summary>A whole test by the ear and the keyboard alone, and what a device without a Vietnamese voice gets.</summary>
public sealed class ByEarTests(Chromium chromium)
{
    // Headless Chromium has no voices. This one speaks Vietnamese and keeps what it said.
    private const string Voice = """
        window.heard = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, "speechSynthesis", { value: {
          getVoices: () => [{ lang: "vi-VN", name: "Hà" }], cancel() { }, addEventListener() { },
          speak(said) { window.heard.push(said.text.trim()); queueMicrotask(() => said.onend?.()); } } });
        """;

    [Theory, InlineData(360), InlineData(1280)]
    public async Task A_test_is_heard_instead_of_read_and_needs_no_mouse(int width)
    {
        await using var site = await TestSite.StartAsync(listen: true);
        await using var walk = await Walk.BeginAsync(chromium, site, new Visit(width, Script: true));
        await walk.Page.AddInitScriptAsync(Voice);
        using (var learner = await site.SignedInAsync()) { await walk.ComeAsAsync(learner); }
        await walk.OpenAsync("/tim-diem-bat-dau");
        await walk.EnterAsync("Nghe câu hỏi thay vì đọc");
        await walk.EnterAsync("Bắt đầu");
        var asked = 0;
        for (; walk.Page.Url.Contains("/bai-xac-nhan/", StringComparison.Ordinal) && await walk.Page.Locator("#question").CountAsync() == 1; asked++)
        {
            var page = walk.Page;
            await page.Locator(".by-ear").WaitForAsync();
            var question = await page.Locator("#question h1").TextContentAsync() ?? "";
            if (asked == 0)
            {
                Assert.Empty(await HeardAsync(walk));
                await page.Locator(".ear-question").PressAsync("Enter");
                await walk.PictureAsync("nghe-cau-hoi");
            }
            // Heard by itself from the second on.
            Assert.Contains(question.Trim(), await HeardAsync(walk));
            var box = await page.Locator("#question h1").BoundingBoxAsync();
            Assert.True(box is { Width: <= 1 }, $"the words of “{question}” are still to be seen");
            foreach (var ear in await page.Locator(".ear").AllAsync())
            {
                Assert.True(await ear.BoundingBoxAsync() is { Width: >= 44, Height: >= 44 }, $"too small to hit: {await ear.EvaluateAsync<string>("e => e.outerHTML")}");
            }
            var choice = page.Locator("label.choice").First;
            if (await choice.CountAsync() == 0 || await page.Locator(".order-steps").CountAsync() > 0)
            {
                await walk.EnterAsync("Tôi chưa biết");
                continue;
            }
            var words = (await choice.Locator(".heard, span").Last.TextContentAsync() ?? "").Trim();
            await walk.TickAsync(words);
            if (await page.Locator(".phone label.choice").CountAsync() == 0)
            {
                await page.Locator(".ear-row .ear").First.PressAsync("Enter");
                Assert.Contains(words, await HeardAsync(walk));
            }
            await walk.EnterAsync("Trả lời");
        }
        Assert.InRange(asked, 8, 60);
    }

    [Fact]
    public async Task Without_a_voice_the_words_stay_and_the_page_says_why()
    {
        await using var site = await TestSite.StartAsync(listen: true);
        await using var walk = await Walk.BeginAsync(chromium, site, new Visit(360, Script: true));
        using (var learner = await site.SignedInAsync()) { await walk.ComeAsAsync(learner); }
        await walk.OpenAsync("/bai-xac-nhan");
        await walk.PressAsync("Nghe câu hỏi thay vì đọc");
        await walk.ChooseAsync("Tự làm thử trước");
        await walk.PressAsync("Bắt đầu");
        await walk.Page.Locator("[data-no-voice]").WaitForAsync();
        await walk.SaysAsync("Máy này chưa có giọng đọc tiếng Việt nên chữ vẫn hiện.", await walk.Page.Locator("#question h1").TextContentAsync() ?? "");
        await walk.PressAsync("Hiện lại chữ");
        Assert.Equal(0, await walk.Page.Locator("[data-no-voice]").CountAsync());
    }

    private static Task<string[]> HeardAsync(Walk walk) => walk.Page.EvaluateAsync<string[]>("window.heard");
}
