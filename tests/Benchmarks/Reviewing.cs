using System.Diagnostics;
using System.Globalization;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>What the review of a plan costs beside reading it: one press for each card, or one for each part.</summary>
internal static class Reviewing
{
    public static async Task<int> RunAsync()
    {
        await using var site = await TestSite.StartAsync();
        var officer = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        Console.WriteLine("plan | cards | presses one by one | ms of waiting | presses by parts | ms of waiting");
        foreach (var name in (string[])["van-son.txt", "binh-chuong.txt", "bac-ninh.txt"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "plans", "demonstration", name));
            var (single, cards, waited) = await ReviewAsync(officer, name, text, ".is-open button[value^='take:']");
            var (parts, _, waitedForParts) = await ReviewAsync(officer, name, text + "\n", "button[value^='take-part:']");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} | {cards} | {single} | {waited:0} | {parts} | {waitedForParts:0}"));
        }
        return 0;
    }

    private static async Task<(int Presses, int Cards, double Milliseconds)> ReviewAsync(TestBrowser officer, string name, string text, string pressed)
    {
        var page = await (await officer.GetAsync("/ke-hoach/tai-len")).SubmitAsync("Đọc kế hoạch", new { file = TestFile.Text(name, text) });
        var cards = page.All(".plan-card.is-open").Count;
        var (presses, watch) = (0, Stopwatch.StartNew());
        while (page.All(pressed) is [var button, ..])
        {
            page = (await page.SubmitAsync($"button[value='{button.GetAttribute("value")}']")).Is(200);
            presses++;
        }
        return (presses, cards, watch.Elapsed.TotalMilliseconds);
    }
}
