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
    private readonly bool[] _setsUsed;
    private readonly int[] _groupCounts;
    private readonly (double Low, double High, double Cut)? _hypotheses;
    private double _low;
    private double _high;

    /// <param name="seed">The only source of chance.</param>
    /// <param name="seen">True for items the person met before; they come only when nothing else is left. Must not change while the test runs.</param>
    public AdaptiveTest(ItemPool pool, TestPlan plan, ulong seed, Func<int, bool>? seen = null)
    {
        if (plan.Fault(pool) is { } fault) { throw new ArgumentException(fault, nameof(plan)); }
        (Pool, Plan, _seed, _seen) = (pool, plan, seed, seen);
        _setsUsed = new bool[pool.SetCount];
        _groupCounts = new int[pool.Groups];
        Evidence = new Evidence(pool);
        _hypotheses = plan.Stopping switch
        {
            StoppingRule.Sprt s => (s.Cut - s.Delta, s.Cut + s.Delta, s.Cut),
            StoppingRule.Glr g => (g.Cut - g.Delta, g.Cut + g.Delta, g.Cut),
            _ => null,
        };
    }

    public ItemPool Pool { get; }

    public TestPlan Plan { get; }

    /// <summary>What the scores say about the ability.</summary>
    public Evidence Evidence { get; }

    /// <summary>Items shown and scored, in order.</summary>
    public IReadOnlyList<int> Items => _items;

    public IReadOnlyList<double> Scores => _scores;

    /// <summary>Enters a score in [0, 1] for the item that was shown.</summary>
    public void Add(int item, double score)
    {
        if (!(score is >= 0 and <= 1)) { throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1."); }
        _items.Add(item);
        _scores.Add(score);
        _groupCounts[Pool.Items[item].Group]++;
        foreach (var set in Pool.SetsOf(item)) { _setsUsed[set] = true; }
        Evidence.Add(item, score);
        if (_hypotheses is var (low, high, _))
        {
            _low += Pool.Items[item].Parameters.LogLikelihood(low, score);
            _high += Pool.Items[item].Parameters.LogLikelihood(high, score);
        }
    }

    /// <summary>Where the test stands after the scores so far.</summary>
    public Standing Standing()
    {
        var enough = _items.Count >= Plan.MinimumItems && Missing() == 0;
        var full = _items.Count >= Plan.MaximumItems;
        if (!enough && !full) { return new(Verdict.Open, false); }
        return Plan.Stopping switch
        {
            StoppingRule.Sprt sprt => Decide(_high - _low, sprt.Alpha, sprt.Beta, full),
            StoppingRule.Glr glr => Decide(Math.Max(_high, Evidence.BestAbove(glr.Cut + glr.Delta)) - Math.Max(_low, Evidence.BestBelow(glr.Cut - glr.Delta)), glr.Alpha, glr.Beta, full),
            StoppingRule.Precision precision when Evidence.Estimate().StandardError <= precision.StandardError => new(Verdict.Done, false),
            StoppingRule.FixedLength => new(full ? Verdict.Done : Verdict.Open, false),
            _ => new(full ? Verdict.Done : Verdict.Open, full),
        };
    }

    /// <summary>
    /// Chooses the next item. Null when none is left that was not shown and is no enemy of one that was: the test then ends with
    /// what is known.
    /// </summary>
    public Choice? Next(ExposureSnapshot snapshot)
    {
        var worths = ArrayPool<double>.Shared.Rent(Pool.Count);
        try
        {
            var group = _items.Count + Missing() >= Math.Max(Plan.MinimumItems, _items.Count + 1);
            for (var relaxed = Relaxed.Nothing; relaxed <= Relaxed.Group; relaxed++)
            {
                if (relaxed == Relaxed.Group && !group) { break; }
                var candidates = Weigh(worths, snapshot, relaxed, group && relaxed < Relaxed.Group);
                if (candidates > 0) { return Take(worths, candidates, snapshot.Number, relaxed); }
            }
            return null;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(worths);
        }
    }

    private static Standing Decide(double ratio, double alpha, double beta, bool full)
    {
        if (ratio >= PortableMath.Log((1 - beta) / alpha)) { return new(Verdict.Pass, false); }
        if (ratio <= PortableMath.Log(beta / (1 - alpha))) { return new(Verdict.Fail, false); }
        return full ? new(ratio > 0 ? Verdict.Pass : Verdict.Fail, true) : new(Verdict.Open, false);
    }

    private int Missing()
    {
        var missing = 0;
        for (var group = 0; group < Plan.GroupMinima.Count; group++) { missing += Math.Max(0, Plan.GroupMinima[group] - _groupCounts[group]); }
        return missing;
    }

    // NaN marks an item that is no candidate.
    private int Weigh(double[] worths, ExposureSnapshot snapshot, Relaxed relaxed, bool missingGroupsOnly)
    {
        var information = Pool.InformationAt(ItemPool.NodeOf(Aim()));
        var candidates = 0;
        var most = 0.0;
        for (var item = 0; item < Pool.Count; item++)
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
            for (var item = 0; item < Pool.Count; item++)
            {
                if (double.IsNaN(worths[item])) { continue; }
                worths[item] = (1 - chance) * worths[item] + chance * most * Draws.Unit(_seed, 1 + _items.Count, item);
            }
        }
        return candidates;
    }

    private bool MayCome(int item, ExposureSnapshot snapshot, Relaxed relaxed, bool missingGroupsOnly)
    {
        foreach (var set in Pool.SetsOf(item))
        {
            if (_setsUsed[set]) { return false; }
        }
        if (missingGroupsOnly)
        {
            var group = Pool.Items[item].Group;
            if (group >= Plan.GroupMinima.Count || _groupCounts[group] >= Plan.GroupMinima[group]) { return false; }
        }
        if (relaxed < Relaxed.Seen && _seen?.Invoke(item) == true) { return false; }
        if (relaxed < Relaxed.Exposure && snapshot.Rests(item, Plan.Selection.MaximumExposure)) { return false; }
        if (relaxed < Relaxed.Draw && snapshot.Open[item] < 1 && Draws.Unit(_seed, 0, item) >= snapshot.Open[item]) { return false; }
        return !_items.Contains(item);
    }

    private double Aim()
    {
        var estimate = Evidence.Estimate().Theta;
        return Plan.Selection.Criterion switch
        {
            SelectionCriterion.AtCut => _hypotheses?.Cut ?? estimate,
            SelectionCriterion.Between => ((_hypotheses?.Cut ?? estimate) + estimate) / 2,
            _ => estimate,
        };
    }

    private double Chance() => Plan.Selection.Progression <= 0 ? 0
        : PortableMath.Exp(Plan.Selection.Progression * PortableMath.Log(Math.Max(0, 1 - (double)_items.Count / Plan.MaximumItems)));

    private Choice Take(double[] worths, int candidates, int snapshot, Relaxed relaxed)
    {
        Span<int> top = stackalloc int[TopLength];
        var length = 0;
        var bytes = ArrayPool<byte>.Shared.Rent(candidates * BytesPerCandidate);
        var written = 0;
        for (var item = 0; item < Pool.Count; item++)
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
