using HocVuSo.Assessment.Bank;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Calibration;
using HocVuSo.Psychometrics.Fairness;
using HocVuSo.Psychometrics.Linking;
using HocVuSo.Psychometrics.Monitoring;

namespace HocVuSo.Assessment.Calibrations;

/// <summary>What came of all families of a bank, in its order.</summary>
/// <param name="Link">Null: too few families were answered often enough to put the estimates on the scale in force.</param>
/// <param name="Anchors">Families it rests on.</param>
internal sealed record CalibrationOutcome(CalibrationResult Result, ScaleLink? Link, int Anchors, IReadOnlyList<(FamilyVerdict Verdict, Findings Findings)> Families);

/// <summary>
/// Estimates families from sittings: the two-parameter model, with guessing where one may guess, weak priors, on the scale in
/// force. A family is one item: its variants are made to be equivalent. A score between 0 and 1 counts as a quasi-likelihood.
/// Pure: the same sittings give the same numbers.
/// </summary>
internal static class Calibrator
{
    /// <summary>From so many answers on parameters may be in force (learning-and-assessment §2.6 point 5: r = .99 with 250).</summary>
    public const int EnoughAnswers = 250;

    /// <summary>From so many on an estimate is shown, for what it is worth.</summary>
    public const int FewestAnswers = 100;

    /// <summary>Families a link has to rest on.</summary>
    public const int FewestAnchors = 10;

    /// <summary>A family that discriminates less says next to nothing about anybody; neither does one whose predictions are no better than its mean.</summary>
    public const double LeastDiscrimination = 0.3;

    /// <summary>A misfit is held against a family when chance makes one as great in fewer than one bank of a hundred, and …</summary>
    public const double FitLevel = 0.01;

    /// <summary>… when the score is off by at least so much somewhere: with many answers every model fails a test.</summary>
    public const double LargeMisfit = 0.1;

    private const double GuessingWeight = 20;   // answers that the author's guess of c weighs as much as
    private const int FitClasses = 10;
    private const double WidestClass = 2;       // logits; whoever is beyond belongs to the last class
    private const double LeastGain = 3;         // in log-likelihood: two free parameters bring one without any meaning, and seldom three
    private const double Surest = 0.001;        // no prediction is surer than so
    private const int FewestInClass = 20;
    private const int EstimatedParameters = 2;  // taken off the degrees of freedom; c hardly moves from its prior

    // Abilities for matching groups: steps that hold some tens of people.
    private const double MatchingStep = 0.25;

    private const int Nodes = 121;
    private const double Reach = 6;

    /// <param name="since">From when the parameters in force hold; drift is looked for in what came later. Null: they are guesses.</param>
    public static CalibrationOutcome Run(IReadOnlyList<Sitting> sittings, ItemBank bank, DateTimeOffset? since, CancellationToken cancel)
    {
        var builder = new ResponseMatrix.Builder(bank.Families.Count);
        foreach (var sitting in sittings) { builder.Add(sitting.Families, sitting.Scores); }
        var data = builder.Build();
        var result = MarginalMaximumLikelihood.Fit(data, new()
        {
            Model = ItemModel.ThreeParameter,
            GuessingPriors = [.. bank.Families.Select(f => ItemPriors.Of(f).Guessing is > 0 and var c ? BetaPrior.Around(c, GuessingWeight) : (BetaPrior?)null)],
            DiscriminationPrior = new(0, 0.5),
            DifficultyPrior = new(0, 2),
            MinimumResponses = FewestAnswers,
        });
        cancel.ThrowIfCancellationRequested();
        var (link, anchors) = LinkOf(result, bank);
        var linked = result.Items.Select(i => link is { } scale && i.Estimate is { } estimate ? scale.Apply(estimate.Parameters) : (ItemParameters?)null).ToList();
        var predictions = new Predictions(bank, linked, link ?? new(1, 0), since);
        List<double> matching = new(sittings.Count);
        foreach (var sitting in sittings) { matching.Add(Math.Round(predictions.Add(sitting) / MatchingStep) * MatchingStep); }
        cancel.ThrowIfCancellationRequested();
        var comparisons = Groupings.All.Select(g => (g.Code, Comparison: GroupComparison.By(matching, data, [.. sittings.Select(g.Of)], Groupings.Reference, Groupings.Focal))).ToList();
        var tested = result.Items.Count(i => i is { Outcome: ItemOutcome.Estimated, Responses: >= EnoughAnswers });
        var families = Enumerable.Range(0, bank.Families.Count).AsParallel().AsOrdered().WithCancellation(cancel)
            .Select(i => Judge(result.Items[i], linked[i], link, predictions.TellsApart(i), predictions.FitOf(i), predictions.DriftOf(i), [.. comparisons.Select(c => Compare(c.Code, c.Comparison, i)).OfType<GroupFinding>()], tested)).ToList();
        return new(result, link, anchors, families);
    }

    // To the authors' guesses by means: three bands with doubt would narrow a spread. To a calibration by the curves, without those that moved.
    private static (ScaleLink? Link, int Anchors) LinkOf(CalibrationResult result, ItemBank bank)
    {
        var isGuessed = bank.Calibration.Number is null;
        var places = Enumerable.Range(0, bank.Families.Count).Where(i => result.Items[i] is { Outcome: ItemOutcome.Estimated, Responses: >= EnoughAnswers } && (isGuessed || bank.IsCalibrated(i))).ToList();
        var found = ScaleLinking.Find([.. places.Select(i => result.Items[i].Estimate!.Parameters)], [.. places.Select(bank.ParametersOf)],
            isGuessed ? new() { Method = LinkMethod.MeanMean, DriftLimit = null, MinimumItems = FewestAnchors } : new() { MinimumItems = FewestAnchors });
        return (found.Outcome == LinkOutcome.Linked ? found.Scale : null, found.Used.Count);
    }

    private static (FamilyVerdict, Findings) Judge(CalibratedItem item, ItemParameters? linked, ScaleLink? link, bool tellsApart, FamilyFit? fit, int drift, IReadOnlyList<GroupFinding> groups, int tested)
    {
        var errors = link is { } scale ? item.Estimate : null;
        var findings = new Findings((int)item.Responses, item.MeanScore, linked, errors?.DiscriminationError / link?.A, errors?.DifficultyError * link?.A, errors?.GuessingError, fit, groups, drift);
        var verdict = item switch
        {
            { Responses: < EnoughAnswers } => FamilyVerdict.TooFew,
            _ when item.Outcome != ItemOutcome.Estimated || linked is null => FamilyVerdict.NotEstimated,
            _ when linked.Value.Discrimination < LeastDiscrimination || !tellsApart => FamilyVerdict.Weak,
            _ when fit is not null && fit.Probability * tested < FitLevel && fit.Widest >= LargeMisfit => FamilyVerdict.Unfit,
            _ when groups.Any(g => g.Large) => FamilyVerdict.Unfair,
            _ => FamilyVerdict.Good,
        };
        return (verdict, findings);
    }

    private static GroupFinding? Compare(string grouping, GroupComparison comparison, int item)
    {
        var (odds, curve) = (comparison.MantelHaenszel(item), comparison.LogisticRegression(item));
        return odds.Verdict == Verdict.TooFew ? null : new(grouping, odds.Figures?.Delta, odds.Reference, odds.Focal, odds.Verdict == Verdict.Large || curve.Verdict == Verdict.Large);
    }

    /// <summary>Predicts every answer from those before it in the sitting, and keeps how far the families are off.</summary>
    private sealed class Predictions(ItemBank bank, IReadOnlyList<ItemParameters?> linked, ScaleLink link, DateTimeOffset? since)
    {
        private readonly double[]?[] _curves = [.. linked.Select(p => p is { } item ? CurveOf(item) : null)];
        private readonly double[]?[] _inForce = [.. Enumerable.Range(0, linked.Count).Select(i => since is not null && bank.IsCalibrated(i) ? CurveOf(bank.ParametersOf(i)) : null)];
        private readonly double[] _people = PopulationOf(link);
        private readonly (double Count, double Observed, double Expected, double Spread)[,] _classes = new (double, double, double, double)[linked.Count, FitClasses];
        private readonly Cusum[] _drift = new Cusum[linked.Count];
        private readonly bool[] _hasEarlier = new bool[linked.Count];
        private readonly double[] _weights = new double[Nodes];
        private readonly double[] _gains = new double[linked.Count];

        /// <summary>Takes a sitting; returns the mean of the ability as it is known after all answers.</summary>
        public double Add(Sitting sitting)
        {
            _people.CopyTo(_weights, 0);
            for (var n = 0; n < sitting.Families.Length; n++)
            {
                var (family, score) = (sitting.Families[n], (double)sitting.Scores[n]);
                if (_curves[family] is not { } curve) { continue; }
                if (_inForce[family] is { } before && sitting.At > since) { Watch(family, score, Mean(before)); }
                var predicted = Mean(curve);
                ref var cell = ref _classes[family, Math.Clamp((int)((Ability() + WidestClass) / (2 * WidestClass) * FitClasses), 0, FitClasses - 1)];
                _gains[family] += LogOf(predicted, score);
                cell = (cell.Count + 1, cell.Observed + score, cell.Expected + predicted, cell.Spread + predicted * (1 - predicted));
                for (var node = 0; node < Nodes; node++) { _weights[node] *= score == 1 ? curve[node] : score == 0 ? 1 - curve[node] : Math.Pow(curve[node], score) * Math.Pow(1 - curve[node], 1 - score); }
                var sum = _weights.Sum();
                for (var node = 0; node < Nodes; node++) { _weights[node] /= sum; }
            }
            return Ability();
        }

        /// <summary>True when predicting by it tells more than predicting its mean score for everybody, as only an item that tells people apart can.</summary>
        public bool TellsApart(int family)
        {
            double count = 0, observed = 0;
            for (var i = 0; i < FitClasses; i++) { (count, observed) = (count + _classes[family, i].Count, observed + _classes[family, i].Observed); }
            return count > 0 && _gains[family] > LeastGain + count * LogOf(observed / count, observed / count);
        }

        public FamilyFit? FitOf(int family)
        {
            if (_curves[family] is null) { return null; }
            var (statistic, classes, widest) = (0.0, 0, 0.0);
            for (var i = 0; i < FitClasses; i++)
            {
                var cell = _classes[family, i];
                if (cell.Count < FewestInClass || cell.Spread <= 0) { continue; }
                statistic += Math.Pow(cell.Observed - cell.Expected, 2) / cell.Spread;
                widest = Math.Max(widest, Math.Abs(cell.Observed - cell.Expected) / cell.Count);
                classes++;
            }
            var freedom = classes - EstimatedParameters;
            return freedom < 1 ? null : new(statistic, freedom, Distributions.ChiSquareAbove(statistic, freedom), widest);
        }

        public int DriftOf(int family) => !_hasEarlier[family] ? 0 : _drift[family].Alarm(CusumPlan.Default) switch { Drift.Easier => 1, Drift.Harder => -1, _ => 0 };

        // The prediction stands in for P(θ): an item of difficulty 0 at its logit has exactly that probability.
        private void Watch(int family, double score, double predicted)
        {
            var p = Math.Clamp(predicted, Surest, 1 - Surest);
            _drift[family] = _drift[family].After(new Response(new(1, 0), score), Math.Log(p / (1 - p)), CusumPlan.Default);
            _hasEarlier[family] = true;
        }

        private double Ability()
        {
            double sum = 0, mean = 0;
            for (var node = 0; node < Nodes; node++) { (sum, mean) = (sum + _weights[node], mean + _weights[node] * AbilityAt(node)); }
            return mean / sum;
        }

        private static double LogOf(double predicted, double score)
        {
            var p = Math.Clamp(predicted, Surest, 1 - Surest);
            return score * Math.Log(p) + (1 - score) * Math.Log(1 - p);
        }

        private double Mean(double[] curve)
        {
            double sum = 0, mean = 0;
            for (var node = 0; node < Nodes; node++) { sum += _weights[node]; mean += _weights[node] * curve[node]; }
            return mean / sum;
        }

        private static double AbilityAt(int node) => -Reach + 2 * Reach * node / (Nodes - 1);

        private static double[] CurveOf(ItemParameters item) => [.. Enumerable.Range(0, Nodes).Select(n => item.Probability(AbilityAt(n)))];

        // Abilities are N(0, 1) on the scale of the estimates, and the link takes them along.
        private static double[] PopulationOf(ScaleLink link) => [.. Enumerable.Range(0, Nodes).Select(n => Math.Exp(-Math.Pow((AbilityAt(n) - link.B) / link.A, 2) / 2))];
    }
}
