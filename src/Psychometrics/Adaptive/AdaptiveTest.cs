using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>
/// One running test: what was shown and scored, what is known of the person, which item comes next, whether it ends. A pure
/// function of pool, plan, seed, scores and the snapshots named in its choices: the same test run again chooses the same
/// items, to the last bit. Not for several threads at once. About 3 KB each; choosing allocates below 400 bytes and
/// costs one pass over the pool.
/// </summary>
public sealed class AdaptiveTest
{
    private const int TopLength = 20;
    private const int BytesPerCandidate = 12;

    private readonly ulong _seed;
    private readonly Func<int, bool>? _seen;
    private readonly List<int> _items = [];
    private readonly List<double> _scores = [];
    private readonly ulong[] _barred;       // a bit for each item that was shown, or is an enemy of one that was
    private readonly int[] _groupCounts;
    private readonly (double Low, double High)? _hypotheses;
    private readonly ClassTable? _classes;
    private double _low;
    private double _high;
    private double _logOdds;

    /// <summary>Throws <see cref="ArgumentException"/> when the plan cannot be carried out with the pool (<see cref="TestPlan.Fault"/>).</summary>
    /// <param name="seed">The only source of chance.</param>
    /// <param name="seen">True for items the person met before; they come only when nothing else is left. Must not change while the test runs.</param>
    public AdaptiveTest(ItemPool pool, TestPlan plan, ulong seed, Func<int, bool>? seen = null)
    {
        if (plan.Fault(pool) is { } fault) { throw new ArgumentException(fault, nameof(plan)); }
        (Pool, Plan, _seed, _seen) = (pool, plan, seed, seen);
        _barred = new ulong[(pool.Count + 63) / 64];
        _groupCounts = new int[pool.Groups];
        Evidence = new Evidence(pool);
        _hypotheses = plan.Stopping switch
        {
            StoppingRule.Sprt s => (s.Cut - s.Delta, s.Cut + s.Delta),
            StoppingRule.Glr g => (g.Cut - g.Delta, g.Cut + g.Delta),
            _ => null,
        };
        if (plan.Stopping is StoppingRule.MeasurementDecision decision)
        {
            _classes = pool.ClassesOf(decision);
            _logOdds = _classes.PriorLogOdds;
        }
    }

    public ItemPool Pool { get; }

    public TestPlan Plan { get; }

    /// <summary>What the scores say about the ability.</summary>
    public Evidence Evidence { get; }

    /// <summary>Items shown and scored, in order.</summary>
    public IReadOnlyList<int> Items => _items;

    public IReadOnlyList<double> Scores => _scores;

    /// <summary>
    /// How likely the person is at or above the cut, in [0, 1]; null when the rule has none. For measurement decision theory the
    /// probability of the upper class, for other rules the share of the posterior at or above the cut.
    /// </summary>
    public double? PassProbability => _classes is not null ? Logistic.Of(_logOdds) : Plan.Stopping.Threshold is { } cut ? Evidence.ProbabilityAtLeast(cut) : null;

    /// <summary>
    /// Enters a score in [0, 1] for the item that was shown. Throws <see cref="ArgumentException"/> for another score and for an
    /// item that has one.
    /// </summary>
    public void Add(int item, double score)
    {
        if (score is not (>= 0 and <= 1)) { throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1."); }
        if (item < 0 || item >= Pool.Count) { throw new ArgumentOutOfRangeException(nameof(item), item, "The pool has no such item."); }
        if (_items.Contains(item)) { throw new ArgumentException($"Item {item} has a score.", nameof(item)); }
        _items.Add(item);
        _scores.Add(score);
        _groupCounts[Pool.GroupOf[item]]++;
        Bar(item);
        foreach (var set in Pool.SetsOf(item))
        {
            foreach (var enemy in Pool.MembersOf(set)) { Bar(enemy); }
        }
        Evidence.Add(item, score);
        if (_hypotheses is var (low, high))
        {
            _low += Pool.Items[item].Parameters.LogLikelihood(low, score);
            _high += Pool.Items[item].Parameters.LogLikelihood(high, score);
        }
        if (_classes is not null) { _logOdds += _classes.Evidence(item, score); }
    }

    /// <summary>
    /// Lets an item not come any more, because something outside the pool gave it away. Part of what the test is a function of: run
    /// again, the same items are excluded at the same points.
    /// </summary>
    public void Exclude(int item)
    {
        if (item < 0 || item >= Pool.Count) { throw new ArgumentOutOfRangeException(nameof(item), item, "The pool has no such item."); }
        Bar(item);
    }

    /// <summary>Where the test stands after the scores so far.</summary>
    public Standing Standing() => StandingAt(_items.Count >= Plan.MaximumItems);

    /// <summary>
    /// What the scores so far come to when nothing more can come, because no item is left: as at the maximum. A rule that had not
    /// decided gives its nearer verdict, marked as forced; so does one whose minimum was not reached.
    /// </summary>
    public Standing Conclude()
    {
        var standing = StandingAt(last: true);
        return standing with { Forced = standing.Forced || !IsEnough() };
    }

    /// <summary>
    /// Chooses the next item. Null when none is left that was not shown and is no enemy of one that was: the test then ends with
    /// what is known (<see cref="Conclude"/>). Throws <see cref="ArgumentException"/> for a snapshot of another pool.
    /// </summary>
    public Choice? Next(ExposureSnapshot snapshot)
    {
        if (snapshot.Open.Count != Pool.Count || snapshot.Shown.Count != Pool.Count)
        {
            throw new ArgumentException($"A snapshot of {snapshot.Open.Count} items does not belong to a pool of {Pool.Count}.", nameof(snapshot));
        }
        var room = ArrayPool<double>.Shared.Rent(Pool.Count);
        try
        {
            var worths = room.AsSpan(0, Pool.Count);
            var missing = Missing();
            var groupsFirst = missing > 0 && _items.Count + missing >= Plan.MinimumItems;
            if (groupsFirst && Find(worths, snapshot, missingGroupsOnly: true) is { } wanted) { return wanted; }
            var any = Find(worths, snapshot, missingGroupsOnly: false);
            return groupsFirst && any is not null ? any with { Relaxed = Relaxed.Group } : any;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(room);
        }
    }

    private Choice? Find(Span<double> worths, ExposureSnapshot snapshot, bool missingGroupsOnly)
    {
        for (var relaxed = Relaxed.Nothing; relaxed <= Relaxed.Seen; relaxed++)
        {
            var candidates = Weigh(worths, snapshot, relaxed, missingGroupsOnly);
            if (candidates > 0) { return Take(worths, candidates, snapshot.Number, relaxed); }
        }
        return null;
    }

    private Standing StandingAt(bool last)
    {
        if (!last && !IsEnough()) { return new(Verdict.Open, false); }
        return Plan.Stopping switch
        {
            StoppingRule.Sprt sprt => Decide(_high - _low, sprt.Alpha, sprt.Beta, last),
            StoppingRule.Glr glr => Decide(Math.Max(_high, Evidence.BestAbove(glr.Cut + glr.Delta)) - Math.Max(_low, Evidence.BestBelow(glr.Cut - glr.Delta)), glr.Alpha, glr.Beta, last),
            StoppingRule.MeasurementDecision decision => Decide(_logOdds, decision.Alpha, decision.Beta, last),
            StoppingRule.Precision precision when Evidence.Estimate().StandardError <= precision.StandardError => new(Verdict.Done, false),
            StoppingRule.FixedLength => new(last ? Verdict.Done : Verdict.Open, false),
            _ => new(last ? Verdict.Done : Verdict.Open, last),
        };
    }

    private static Standing Decide(double ratio, double alpha, double beta, bool last)
    {
        if (ratio >= PortableMath.Log((1 - beta) / alpha)) { return new(Verdict.Pass, false); }
        if (ratio <= PortableMath.Log(beta / (1 - alpha))) { return new(Verdict.Fail, false); }
        return last ? new(ratio > 0 ? Verdict.Pass : Verdict.Fail, true) : new(Verdict.Open, false);
    }

    private bool IsEnough() => _items.Count >= Plan.MinimumItems && Missing() == 0;

    private int Missing()
    {
        var missing = 0;
        for (var group = 0; group < Plan.GroupMinima.Count; group++) { missing += Math.Max(0, Plan.GroupMinima[group] - _groupCounts[group]); }
        return missing;
    }

    private bool IsMissing(int group) => group < Plan.GroupMinima.Count && _groupCounts[group] < Plan.GroupMinima[group];

    private void Bar(int item) => _barred[item >> 6] |= 1UL << (item & 63);

    private bool IsBarred(int item) => (_barred[item >> 6] & (1UL << (item & 63))) != 0;

    // NaN marks an item that is no candidate.
    private int Weigh(Span<double> worths, ExposureSnapshot snapshot, Relaxed relaxed, bool missingGroupsOnly)
    {
        var information = Pool.InformationAt(ItemPool.NodeOf(Aim()));
        var candidates = 0;
        var most = 0.0;
        for (var item = 0; item < worths.Length; item++)
        {
            worths[item] = double.NaN;
            if (!MayCome(item, snapshot, relaxed, missingGroupsOnly)) { continue; }
            worths[item] = information[item];
            most = Math.Max(most, information[item]);
            candidates++;
        }
        var chance = Chance();
        if (chance > 0)
        {
            for (var item = 0; item < worths.Length; item++)
            {
                if (double.IsNaN(worths[item])) { continue; }
                worths[item] = (1 - chance) * worths[item] + chance * most * Draws.Unit(_seed, 1 + _items.Count, item);
            }
        }
        return candidates;
    }

    private bool MayCome(int item, ExposureSnapshot snapshot, Relaxed relaxed, bool missingGroupsOnly)
    {
        if (IsBarred(item) || (missingGroupsOnly && !IsMissing(Pool.GroupOf[item]))) { return false; }
        if (relaxed < Relaxed.Seen && _seen?.Invoke(item) == true) { return false; }
        if (relaxed < Relaxed.Exposure && snapshot.Rests(item, Plan.Selection.MaximumExposure)) { return false; }
        return relaxed >= Relaxed.Draw || snapshot.Open[item] >= 1 || Draws.Unit(_seed, 0, item) < snapshot.Open[item];
    }

    private double Aim()
    {
        var estimate = Evidence.Estimate().Theta;
        return Plan.Selection.Criterion switch
        {
            SelectionCriterion.AtCut => Plan.Stopping.Threshold ?? estimate,
            SelectionCriterion.Between => ((Plan.Stopping.Threshold ?? estimate) + estimate) / 2,
            _ => estimate,
        };
    }

    private double Chance() => Plan.Selection.Progression <= 0 ? 0
        : PortableMath.Exp(Plan.Selection.Progression * PortableMath.Log(Math.Max(0, 1 - (double)_items.Count / Plan.MaximumItems)));

    private Choice Take(ReadOnlySpan<double> worths, int candidates, int snapshot, Relaxed relaxed)
    {
        Span<int> top = stackalloc int[TopLength];
        var length = 0;
        var bytes = ArrayPool<byte>.Shared.Rent(candidates * BytesPerCandidate);
        var written = 0;
        for (var item = 0; item < worths.Length; item++)
        {
            var worth = worths[item];
            if (double.IsNaN(worth)) { continue; }
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(written), item);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(written + 4), worth);
            written += BytesPerCandidate;
            if (length == TopLength && worth <= worths[top[^1]]) { continue; }
            // Ties keep the order of the pool.
            var place = length < TopLength ? length++ : TopLength - 1;
            while (place > 0 && worths[top[place - 1]] < worth) { top[place] = top[place - 1]; place--; }
            top[place] = item;
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, written), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return new(top[0], snapshot, top[..length].ToArray(), candidates, BinaryPrimitives.ReadUInt128BigEndian(digest), relaxed);
    }
}
