using System.Diagnostics;
using System.Globalization;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Cascade;
using HocVuSo.TestKit;
using HocVuSo.Territory.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Benchmarks;

/// <summary>
/// What assigning a target to the units below costs: the check by the number of units, up to every commune of the country, and the page and the
/// press on a real host by the number of communes of a province.
/// </summary>
internal static class Assigning
{
    private const int Rounds = 2_000;
    private const int Requests = 30;

    private const string Plan = """
        ỦY BAN NHÂN DÂN TỈNH
        Số: 05/KH-UBND

        KẾ HOẠCH
        Phổ cập kỹ năng số năm 2026

        I. MỤC TIÊU

        1. Năm 2026

        a) Trên 80% người dân trong độ tuổi trưởng thành được xác nhận đạt phổ cập tri thức về chuyển đổi số, kỹ năng số trên nền tảng VNeID.
        """;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine($"{"units",8}{"check, µs",12}{"µs a unit",12}");
        foreach (var units in (int[])[99, 99, 3_321])   // the first warms up
        {
            var parts = Parts(units);
            var at = Stopwatch.GetTimestamp();
            for (var round = 0; round < Rounds; round++) { CascadeCheck.Of(new(80, IsShare: true, Strictly: true, IsCeiling: false), parts); }
            var microseconds = Stopwatch.GetElapsedTime(at).TotalMicroseconds / Rounds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{units,8}{microseconds,12:0.0}{microseconds / units,12:0.000}"));
        }
        Console.WriteLine();
        Console.WriteLine($"{"communes",8}{"page, ms",12}{"queries",10}{"kilobytes",12}{"press, ms",12}");
        await using var site = await TestSite.StartAsync();
        foreach (var code in (string[])["04", "04", "24", "79"]) { await MeasureAsync(site, code); }
        return 0;
    }

    private static async Task MeasureAsync(TestSite site, string province)
    {
        var communes = site.Services.GetRequiredService<IPlaces>().Children(site.Province(province)).Count;
        var officer = await site.SignedInAsync(site.Province(province), Role.ProvinceOfficer);
        var review = await (await officer.GetAsync("/ke-hoach/tai-len")).SubmitAsync("Đọc kế hoạch", new { file = TestFile.Text("ke-hoach.txt", Plan) });
        while (review.Has("button[value^='take-part:']")) { review = await review.SubmitAsync($"button[value='{review.All("button[value^='take-part:']")[0].GetAttribute("value")}']"); }
        var page = await (await review.SubmitAsync("Đưa vào thực hiện")).ClickAsync("a[href*='/phan-bo/']");
        var at = Stopwatch.GetTimestamp();
        page = await page.SubmitAsync("button[value='as-parent']");
        var press = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        site.Work.Restart();
        at = Stopwatch.GetTimestamp();
        for (var request = 0; request < Requests; request++) { page = await officer.GetAsync(page.Path); }
        var milliseconds = Stopwatch.GetElapsedTime(at).TotalMilliseconds / Requests;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{communes,8}{milliseconds,12:0.0}{site.Work.Statements.Count / (double)Requests,10:0.0}{page.Raw.Length / 1024.0,12:0}{press,12:0.0}"));
    }

    // Every seventh without denominator, every eleventh with nothing assigned.
    private static Part[] Parts(int units) => [.. Enumerable.Range(0, units).Select(i => new Part(i % 7 == 0 ? null : 1_000 + i, i % 11 == 0 ? null : 75 + (i % 1_000 / 100m), false))];
}
