using HocVuSo.Assessment.Bank;
using HocVuSo.Psychometrics;
using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Assessment.Sessions;

/// <summary>
/// An adaptive test under way, in the terms of the bank: which item stands at which position, what comes after an answer.
/// Given the same seed, answers and snapshots it makes the same choices; sessions, replay and preview run this one.
/// Not for several threads at once.
/// </summary>
internal sealed class AdaptiveRun
{
    // One slot in eight is for items that are tried out (10 to 15 %: learning-and-assessment §2.6 point 5), never the first three.
    private const double PretestShare = 0.125;
    private const int FirstPretest = 4;

    // Streams of chance beside those the engine takes: it uses one for each item shown.
    private const int PretestSlots = 1_000_001;
    private const int PretestItems = 1_000_002;

    private readonly TestPool _pool;
    private readonly ulong _seed;
    private readonly AdaptiveTest _test;
    private readonly List<ItemPlace> _shown = [];
    private string _marks = "";

    /// <param name="seen">What the person met in earlier sessions; it comes again only when nothing else is left.</param>
    public AdaptiveRun(TestPool pool, long seed, Seen seen)
    {
        (_pool, _seed) = (pool, unchecked((ulong)seed));
        _test = new AdaptiveTest(pool.Items, pool.Plan, _seed, seen == Seen.Nothing ? null : item => seen.Has(pool.Bank.Families[pool.Places[item].Family].Code, pool.Places[item].Row));
    }

    /// <summary>The items shown, the one under way included.</summary>
    public IReadOnlyList<ItemPlace> Shown => _shown;

    /// <summary>The position under way; 1 for the first. After the end that of the last item.</summary>
    public int Position => _shown.Count;

    public bool HasEnded { get; private set; }

    /// <summary>A sign for each answered item.</summary>
    public string Marks => _marks;

    public Standing Standing => _test.Standing();

    public Estimate Ability => _test.Evidence.Estimate();

    /// <summary>Items that counted so far.</summary>
    public int Counted => _test.Items.Count;

    /// <summary>Chooses the first item. Not null: a pool has one.</summary>
    public StoredChoice Begin(ExposureSnapshot snapshot) => Choose(snapshot) ?? throw new InvalidOperationException("The pool has no item to begin with.");

    /// <summary>Takes the mark of the item under way and chooses the next; null when the test has ended.</summary>
    public StoredChoice? Next(char mark, ExposureSnapshot snapshot)
    {
        Take(mark);
        if (_test.Standing().Verdict != Verdict.Open) { HasEnded = true; }
        return HasEnded ? null : Choose(snapshot);
    }

    /// <summary>The same with the choice that was made then, without making it again; null when the test had ended.</summary>
    public void Follow(char mark, StoredChoice? chosen)
    {
        Take(mark);
        if (chosen is null) { HasEnded = true; } else { Show(chosen); }
    }

    /// <summary>Starts from the first choice as it was made then.</summary>
    public void Follow(StoredChoice first) => Show(first);

    // What is tried out is none of the pool's, but gives its enemies there away: the version in use of the same family above all.
    private void Show(StoredChoice choice)
    {
        _shown.Add(choice.Item);
        if (!choice.Pretest) { return; }
        var enemies = _pool.Bank.EnemiesOf(choice.Item.Family);
        foreach (var (index, place) in _pool.Places.Index())
        {
            if (enemies.Contains(place.Family)) { _test.Exclude(index); }
        }
    }

    private void Take(char mark)
    {
        _marks += mark;
        if (_pool.IndexOf(_shown[^1]) is { } index) { _test.Add(index, Marking.ScoreOf(mark)); }
    }

    private StoredChoice? Choose(ExposureSnapshot snapshot)
    {
        if (Pretest(snapshot.Number) is { } tried) { Show(tried); return tried; }
        if (_test.Next(snapshot) is not { } choice)
        {
            HasEnded = true;
            return null;
        }
        var stored = new StoredChoice(_pool.Places[choice.Item], false, choice.Snapshot, choice.Relaxed, choice.Candidates, choice.Digest, [.. choice.Top.Select(i => _pool.Places[i])]);
        Show(stored);
        return stored;
    }

    private StoredChoice? Pretest(int snapshot)
    {
        var position = _shown.Count + 1;
        if (_pool.Pretest.Count == 0 || position < FirstPretest || Draws.Unit(_seed, PretestSlots, position) >= PretestShare) { return null; }
        var left = _pool.Pretest.Where(f => !_shown.Any(s => s.Family == f || _pool.Bank.EnemiesOf(f).Contains(s.Family))).ToList();
        if (left.Count == 0) { return null; }
        var family = left[(int)(Draws.Unit(_seed, PretestItems, position) * left.Count)];
        var row = (byte)(Draws.Unit(_seed, PretestItems, -position) * _pool.Bank.Families[family].Items.Count);
        return new(new((ushort)family, row), true, snapshot, Relaxed.Nothing, left.Count, 0, []);
    }
}
