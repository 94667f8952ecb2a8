using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HocVuSo.Plans.Contracts;
using HocVuSo.Reports.Regimes;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HocVuSo.WebTests.Plans;

/// <summary>What is kept as data held against the sentences of the plan it was read from.</summary>
public sealed partial class PlanTextTests(Sites sites) : IClassFixture<Sites>
{
    [SharedFact]
    public async Task The_targets_of_both_years_are_the_plans_sentences()
    {
        var site = await sites.On(Database.Sqlite);
        var targets = site.Services.GetRequiredService<ITargets>();
        foreach (var (part, year) in new[] { (1, 2025), (2, 2026) })
        {
            var sentences = Sentence().Matches(Part(part, year)).ToList();
            var kept = targets.For(site.Province(), year);
            Assert.Equal(
                sentences.Select(s => $"III.{part}.{s.Groups["letter"].Value} {(s.Groups["more"].Success ? "more than" : "at least")} {s.Groups["percent"].Value}"),
                kept.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Clause} {(t.Operator == Comparison.MoreThan ? "more than" : "at least")} {t.Percent}")));
            // What a passport quotes as the plan's words are its words.
            Assert.All(kept.Zip(sentences).Where(k => k.First.ScopeNote is not null), k => Assert.Contains(k.First.ScopeNote!, k.Second.Value, StringComparison.Ordinal));
            Assert.All(kept, t => Assert.Equal(new DateOnly(year, 12, 31), t.Deadline));
        }
    }

    [SharedFact]
    public async Task Reports_go_every_month_before_the_20th_to_the_province_through_its_department()
    {
        var site = await sites.On(Database.Sqlite);
        var text = Text();
        var regime = site.Services.GetRequiredService<RegimeShelf>().For(site.Province())!;
        Assert.Contains($"UBND cấp xã định kỳ báo cáo hằng tháng (trước ngày {regime.DueDay})", text, StringComparison.Ordinal);
        Assert.Contains($"với {regime.Recipient.Name} (qua {regime.Recipient.Through})", text, StringComparison.Ordinal);
    }

    private static string Part(int part, int year)
    {
        var text = Text();
        var from = text.IndexOf($" {part}. Năm {year} ", StringComparison.Ordinal);
        Assert.True(from > 0);
        var to = text.IndexOf(part == 1 ? " 2. Năm 2026 " : " (Có Phụ lục ", from, StringComparison.Ordinal);
        return text[from..to];
    }

    // The copy breaks its lines anywhere.
    private static string Text() =>
        string.Join(' ', File.ReadAllText(Path.Combine(Repository.Shared!, "plans", "ke-hoach-tinh-bac-ninh.txt")).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<letter>[a-dđ])\) (?<more>Có trên )?(?<percent>\d+)%.*?(?= [a-dđ]\) |$)")]
    private static partial Regex Sentence();
}
