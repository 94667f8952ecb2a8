namespace HocVuSo.VietnameseText;

/// <summary>
/// The order of a Vietnamese dictionary, for lists of places and names. Pure code: the same on every machine, whatever ICU
/// it has.
/// </summary>
/// <remarks>
/// Compared in turn, each over the whole text before the next: letters (a ă â b c d đ e ê … o ô ơ … u ư … y z; spaces before
/// punctuation before digits before letters before other scripts); tones word by word (ngang, huyền, hỏi, ngã, sắc, nặng),
/// wherever in the word the mark stands; small before capital letters; code units. So it is a total order: 0 only for equal strings.
/// Runs of digits compare by value: "Tổ 2" before "Tổ 10". Names are ordered by the full string, not by the given name.
/// Composed and decomposed text stand together. Null comes first.
/// </remarks>
public sealed class VietnameseOrder : IComparer<string>
{
    public static readonly VietnameseOrder Instance = new();

    private VietnameseOrder()
    {
    }

    public int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;

        var byLetters = CompareLetters(x, y);
        if (byLetters != 0) return byLetters;
        var byTones = CompareTones(x, y);
        if (byTones != 0) return byTones;
        var byCase = CompareCase(x, y);
        return byCase != 0 ? byCase : string.CompareOrdinal(x, y);
    }

    private static int CompareLetters(string x, string y)
    {
        Signs left = new(x), right = new(y);
        while (true)
        {
            var (moreLeft, moreRight) = (left.Next(), right.Next());
            if (!moreLeft || !moreRight) return moreLeft.CompareTo(moreRight);
            var difference = left.Weight.CompareTo(right.Weight);
            if (difference != 0) return difference;
            if (left.Number.IsEmpty) continue;
            // Without leading zeros the longer number is the larger one.
            difference = left.Number.Length.CompareTo(right.Number.Length);
            if (difference == 0) difference = left.Number.SequenceCompareTo(right.Number);
            if (difference != 0) return difference;
        }
    }

    // Both texts have the same letters here, so their words pair off.
    private static int CompareTones(string x, string y)
    {
        Signs left = new(x), right = new(y);
        while (true)
        {
            var (toneLeft, moreLeft) = left.TonesOfWord();
            var (toneRight, _) = right.TonesOfWord();
            var difference = toneLeft.CompareTo(toneRight);
            if (difference != 0 || !moreLeft) return difference;
        }
    }

    private static int CompareCase(string x, string y)
    {
        Signs left = new(x), right = new(y);
        while (left.Next() && right.Next())
        {
            var difference = left.Upper.CompareTo(right.Upper);
            if (difference != 0) return difference;
        }
        return 0;
    }
}
