using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.TestKit;

/// <summary>A calibration of the bank of content/items from simulated sittings, for measuring what the product's own costs.</summary>
public static class ContentCalibration
{
    private const ulong Seed = 21;
    private const int Asked = 22;

    /// <summary>Draws sittings of 22 families each; the answers follow the authors' guesses.</summary>
    /// <returns>Calibrates them when called; how many families came out good.</returns>
    public static (int Answers, Func<int> Calibrate) Prepare(int sittings)
    {
        var bank = ItemBank.FromFolder(Repository.In("content", "items"), out _);
        var drawn = Enumerable.Range(0, sittings).AsParallel().AsOrdered().Select(person =>
        {
            var ability = Draws.Normal(Seed, 0, person);
            int[] asked = [.. Enumerable.Range(0, bank.Families.Count).OrderBy(f => Draws.Unit(Seed, 1 + person, f)).Take(Asked)];
            return new Sitting(DateTimeOffset.UnixEpoch.AddMinutes(person), asked, [.. asked.Select(f => Draws.Unit(Seed, -1 - person, f) < bank.ParametersOf(f).Probability(ability) ? 1f : 0f)],
                Draws.Unit(Seed, -3, person) < 0.3 ? 70 : 40, person % 2 == 0 ? "xa" : "phuong", person % 3 == 0);
        }).ToList();
        return (sittings * Asked, () => Calibrator.Run(drawn, bank, null, CancellationToken.None).Families.Count(f => f.Verdict == FamilyVerdict.Good));
    }
}
