using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>A difference between two wordings of one thing.</summary>
/// <param name="Missing">What the first says and the second does not, in the order of the first.</param>
/// <param name="Added">What only the second says.</param>
public sealed record WordingDifference(IReadOnlyList<string> Missing, IReadOnlyList<string> Added)
{
    public bool IsNone => Missing.Count == 0 && Added.Count == 0;
}

/// <summary>
/// Tells which of several wordings a text is about: words that only one of them uses count most (inverse document frequency, Spärck Jones
/// 1972), and all words count together by the share that both have of the weight of the one that says less.
/// </summary>
public sealed class Wordings
{
    // What no candidate says speaks against all of them.
    private const double UnknownWeight = 0.7;

    private readonly List<(string Code, HashSet<string> Words)> _candidates;
    private readonly Dictionary<string, double> _weights;

    public Wordings(IReadOnlyList<IndicatorCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        _candidates = [.. candidates.Select(c => (c.Code, Parts(c.Wording)))];
        _weights = _candidates.SelectMany(c => c.Words).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Log(1 + (double)_candidates.Count / g.Count()), StringComparer.Ordinal);
    }

    /// <summary>Null when nothing comes near: less than two fifths of the weight is there, or two are equally near.</summary>
    public IndicatorGuess? Guess(string words)
    {
        var own = Parts(words);
        var ranked = _candidates.Select(c => (c.Code, Score: Score(own, c.Words))).OrderByDescending(c => c.Score).Take(2).ToList();
        if (ranked.Count == 0 || ranked[0].Score < 0.4) { return null; }
        var margin = ranked.Count == 1 ? 1 : ranked[0].Score - ranked[1].Score;
        return margin <= 0.02 ? null : new(ranked[0].Code, Math.Round(Math.Min(ranked[0].Score, Math.Min(1, 4 * margin)), 2));
    }

    /// <summary>In [0, 1]: the share of pairs of neighbouring words that two texts have in common, of the one with fewer.</summary>
    public static double Overlap(string first, string second)
    {
        var (a, b) = (Parts(first), Parts(second));
        var fewer = Math.Min(a.Count, b.Count);
        return fewer == 0 ? 0 : (double)a.Intersect(b).Count() / fewer;
    }

    /// <summary>Word by word along the longest common subsequence; case, marks of punctuation and the place of tones do not count.</summary>
    public static WordingDifference Compare(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        var (keysA, keysB) = (a.Select(Key).ToArray(), b.Select(Key).ToArray());
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--) { lengths[i, j] = keysA[i] == keysB[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]); }
        }
        List<List<string>> missing = [[]], added = [[]];
        for (var (i, j) = (0, 0); i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && keysA[i] == keysB[j])
            {
                (i, j) = (i + 1, j + 1);
                if (missing[^1].Count > 0) { missing.Add([]); }
                if (added[^1].Count > 0) { added.Add([]); }
            }
            else if (j == b.Length || (i < a.Length && lengths[i + 1, j] >= lengths[i, j + 1])) { missing[^1].Add(a[i++]); }
            else { added[^1].Add(b[j++]); }
        }
        return new([.. missing.Where(m => m.Count > 0).Select(m => string.Join(' ', m))], [.. added.Where(m => m.Count > 0).Select(m => string.Join(' ', m))]);
    }

    private double Score(HashSet<string> own, HashSet<string> candidate)
    {
        var less = Math.Min(own.Sum(w => _weights.GetValueOrDefault(w, UnknownWeight)), candidate.Sum(w => _weights[w]));
        return less > 0 ? candidate.Where(own.Contains).Sum(w => _weights[w]) / less : 0;
    }

    // Pairs of syllables: most Vietnamese words have two.
    private static HashSet<string> Parts(string words)
    {
        var folded = Fold.Words(words);
        return folded.Length == 1 ? [folded[0]] : folded.Zip(folded.Skip(1), (a, b) => $"{a} {b}").ToHashSet(StringComparer.Ordinal);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Select(w => w.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"')).ToArray();

    private static string Key(string word) => Spelling.OneToneStyle(word).ToLowerInvariant();
}
