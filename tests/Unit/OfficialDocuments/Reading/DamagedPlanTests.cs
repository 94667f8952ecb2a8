using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.Unit.OfficialDocuments.Reading;

/// <summary>Plans that went through scanners, converters and hands: docs/reference/plan-reading.md has the whole table.</summary>
public sealed class DamagedPlanTests
{
    public static TheoryData<Damage, double, double> Bounds => new()
    {
        { Damage.Rewrapped, 0.97, 0.9 },
        { Damage.BlankLines, 1, 0.98 },
        { Damage.Pages, 1, 0.97 },
        { Damage.Decomposed, 1, 1 },
        { Damage.LookAlikes, 1, 1 },
        { Damage.OldTones, 1, 1 },
        { Damage.BrokenWords, 0.97, 0.93 },
        { Damage.JoinedWords, 0.97, 0.93 },
        { Damage.LostMarks, 0.95, 0.85 },
        { Damage.LettersForDigits, 1, 1 },
        { Damage.LostHeadings, 0.97, 0.9 },
        { Damage.OtherDashes, 1, 1 },
        { Damage.Everything, 0.9, 0.8 },
    };

    [SharedFact]
    public void Damage_costs_few_targets_and_tasks()
    {
        foreach (var row in Bounds)
        {
            var (damage, targets, tasks) = row.Data;
            var sum = new Found[PlanQuality.Kinds.Length];
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "plans"), "*.txt"))
            {
                var text = File.ReadAllText(file);
                var wanted = PlanReader.Read(text);
                for (var seed = 1; seed <= 5; seed++)
                {
                    var damaged = new PlanDamager(seed).Apply(text, damage);
                    var found = PlanReader.Read(damaged);
                    Assert.Equal(damaged, string.Concat(found.Root.All.Select(c => damaged.Substring(c.Start, c.Length))));
                    sum = [.. sum.Zip(PlanQuality.Compare(wanted, found), (a, b) => a + b)];
                }
            }
            var told = string.Join(", ", sum.Select((s, i) => $"{PlanQuality.Kinds[i]} {s.Recall:0.000}/{s.Precision:0.000}"));
            Assert.True(sum[1].Recall >= targets && sum[1].Precision >= targets && sum[4].Recall >= tasks && sum[4].Precision >= tasks, $"{damage}: {told}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{damage}: {told}");
        }
    }
}
