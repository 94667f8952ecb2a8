namespace HocVuSo.Psychometrics.Adaptive;

/// <summary>
/// How often each item was shown up to a moment, and how many sessions may meet it from now on. A choice names the snapshot
/// it was made with, so it can be made again.
/// </summary>
/// <param name="Number">Rising; 0 before the first session.</param>
/// <param name="Sessions">Sessions begun.</param>
/// <param name="Shown">For each item of the pool the sessions in which it was shown.</param>
/// <param name="Open">For each item the share of sessions that may meet it, in (0, 1].</param>
public sealed record ExposureSnapshot(int Number, long Sessions, IReadOnlyList<long> Shown, IReadOnlyList<double> Open)
{
    // With fewer sessions a rate means nothing: the first item of the first session would already be shown to everybody.
    private const long Settling = 100;

    /// <summary>
    /// Before the first session each may meet only as large a share of the items as the goal allows, so that the first minute
    /// cannot show the best items to everybody; the shares of items nobody needs rise within a few snapshots.
    /// </summary>
    public static ExposureSnapshot Empty(int items, double goal)
    {
        var open = new double[items];
        Array.Fill(open, goal);
        return new(0, 0, new long[items], open);
    }

    /// <summary>The restricted method (Revuelta &amp; Ponsoda 1998): an item is at rest while it was shown too often. A limit of 1 is none.</summary>
    public bool Rests(int item, double maximum) => maximum < 1 && Shown[item] >= maximum * Math.Max(Sessions, Settling);
}

/// <summary>
/// Keeps every item below a share of all sessions. Between two snapshots nobody counts, so the restricted method alone would
/// show an item to everybody who sits in one minute and to nobody in the next. Therefore each session draws from its own
/// seed which items it may meet at all (eligibility: van der Linden &amp; Veldkamp 2004), and each snapshot moves these
/// shares towards the goal by what was shown since the one before.
/// </summary>
public static class ExposureControl
{
    // The share never becomes nothing: an item that is never open could never show that it is needed again.
    private const double LeastOpen = 0.02;

    // As if so many sessions more had shown the item just as often as wanted: a minute with three sessions says little, but
    // many such minutes together say as much as one with all of them.
    private const double Sceptical = 20;

    // A share grows by a quarter at most. What was not needed in one minute may be in the next, and then everybody would see it.
    private const double LeastRate = 0.64;

    /// <summary>
    /// The next snapshot: each share is multiplied with the square root of the goal over the rate since the last one. The root,
    /// because the whole correction would swing.
    /// </summary>
    /// <param name="goal">The share of sessions that may see one item, in (0, 1]; a little below the limit of the restricted method.</param>
    public static ExposureSnapshot Next(ExposureSnapshot last, long sessions, IReadOnlyList<long> shown, double goal)
    {
        var begun = Math.Max(0, sessions - last.Sessions) + Sceptical;
        var open = new double[shown.Count];
        for (var item = 0; item < open.Length; item++)
        {
            var rate = Math.Max((shown[item] - last.Shown[item] + goal * Sceptical) / begun, goal * LeastRate);
            open[item] = Math.Clamp(last.Open[item] * Math.Sqrt(goal / rate), LeastOpen, 1);
        }
        return new(last.Number + 1, sessions, shown, open);
    }
}
