using System.Diagnostics;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Benchmarks;

/// <summary>How long one choice of an item takes and what it allocates, with every constraint at work.</summary>
internal static class Select
{
    private const int Groups = 8;
    private const int Variants = 3;
    private const int Items = 30;
    private const int Tests = 60;

    public static int Run()
    {
        Console.WriteLine($"{"items",8}{"ms a choice",14}{"longest ms",12}{"bytes a choice",16}{"candidates",12}");
        foreach (var count in (int[])[700, 5000])
        {
            var pool = Pool(count);
            var snapshot = Snapshot(count);
            TestPlan plan = new(new StoppingRule.FixedLength(), Items, Items, [.. Enumerable.Repeat(1, Groups)], new(SelectionCriterion.AtEstimate, 0.25, 2));
            Measure(pool, plan, snapshot, 1);       // warm
            var (mean, longest, bytes, candidates) = Measure(pool, plan, snapshot, 1000);
            Console.WriteLine($"{count,8}{mean,14:0.0000}{longest,12:0.000}{bytes,16:0}{candidates,12:0}");
        }
        return 0;
    }

    private static (double Mean, double Longest, double Bytes, double Candidates) Measure(ItemPool pool, TestPlan plan, ExposureSnapshot snapshot, ulong seed)
    {
        var (time, longest, bytes, candidates, choices) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0L, 0);
        for (var run = 0; run < Tests; run++)
        {
            AdaptiveTest test = new(pool, plan, seed + (ulong)run, item => item % 50 == 0);
            for (var i = 0; i < Items; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var at = Stopwatch.GetTimestamp();
                var choice = test.Next(snapshot)!;
                var took = Stopwatch.GetElapsedTime(at);
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                time += took;
                longest = took > longest ? took : longest;
                candidates += choice.Candidates;
                choices++;
                test.Add(choice.Item, Draws.Unit(seed, run, i) < 0.6 ? 1 : 0);
            }
        }
        return (time.TotalMilliseconds / choices, longest.TotalMilliseconds, bytes / (double)choices, candidates / (double)choices);
    }

    private static ItemPool Pool(int count) => new([.. Enumerable.Range(0, count).Select(i => new PoolItem(
        new ItemParameters(Math.Exp(0.35 * Draws.Normal(1, 0, i)), Draws.Normal(1, 1, i)), i / Variants % Groups, [i / Variants]))]);

    // Most items at their share, one in forty at rest.
    private static ExposureSnapshot Snapshot(int count) => new(7, 100_000,
        [.. Enumerable.Range(0, count).Select(i => i % 40 == 1 ? 26_000L : 15_000L)],
        [.. Enumerable.Range(0, count).Select(i => 0.5 + 0.5 * Draws.Unit(2, 0, i))]);
}
