using System.Diagnostics;
using HocVuSo.Platform;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;

namespace HocVuSo.Benchmarks;

/// <summary>
/// Calibrates simulated answers by the two-parameter model on one thread: how long it takes, how the time grows with the
/// people, and how near the estimates come to the parameters the answers were drawn from. The same seed every time.
/// </summary>
internal static class Calibrate
{
    private const ulong Seed = 2026;

    public static int Run(int items, int people)
    {
        var entropy = new SeededEntropy(Seed);
        // ln a ~ N(0, 0.35²), b ~ N(0, 1): most discriminations between 0.5 and 2.
        ItemParameters[] truth = [.. Enumerable.Range(0, items).Select(_ => new ItemParameters(Math.Exp(0.35 * Normal(entropy)), Normal(entropy)))];
        Console.WriteLine($"{items} items, everybody answers all · two parameters with standard errors · one thread");
        Console.WriteLine($"{"people",8}{"responses",12}{"seconds",10}{"responses/s",14}{"passes",8}{"RMSE a",10}{"RMSE b",10}{"bias a",10}{"bias b",10}");
        foreach (var count in (int[])[people / 4, people / 2, people])
        {
            var data = Simulate(truth, count, entropy);
            var begin = Stopwatch.GetTimestamp();
            var result = MarginalMaximumLikelihood.Fit(data, new());
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            var pairs = truth.Zip(result.Items).Where(p => p.Second.Estimate is not null).Select(p => (p.First, p.Second.Estimate!.Parameters)).ToList();
            double[] a = [.. pairs.Select(p => p.Parameters.Discrimination - p.First.Discrimination)], b = [.. pairs.Select(p => p.Parameters.Difficulty - p.First.Difficulty)];
            Console.WriteLine(
                $"{count,8}{data.Responses,12}{seconds,10:F2}{data.Responses / seconds,14:F0}{result.Iterations,8}"
                + $"{Rms(a),10:F4}{Rms(b),10:F4}{a.Average(),10:F4}{b.Average(),10:F4}{(result.Converged ? "" : "  not converged")}");
        }
        return 0;
    }

    private static ResponseMatrix Simulate(ItemParameters[] items, int people, Entropy entropy)
    {
        ResponseMatrix.Builder builder = new(items.Length);
        int[] all = [.. Enumerable.Range(0, items.Length)];
        var scores = new float[items.Length];
        for (var person = 0; person < people; person++)
        {
            var theta = Normal(entropy);
            for (var i = 0; i < items.Length; i++) { scores[i] = entropy.NextUnit() < items[i].Probability(theta) ? 1 : 0; }
            builder.Add(all, scores);
        }
        return builder.Build();
    }

    // Box & Muller 1958.
    private static double Normal(Entropy entropy) => Math.Sqrt(-2 * Math.Log(1 - entropy.NextUnit())) * Math.Cos(2 * Math.PI * entropy.NextUnit());

    private static double Rms(double[] differences) => Math.Sqrt(differences.Average(d => d * d));
}
