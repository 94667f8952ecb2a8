using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Psychometrics;

namespace HocVuSo.Assessment.Sessions;

internal readonly record struct SessionId(Guid Value) : IEntityId<SessionId>, IParsable<SessionId>
{
    public static SessionId From(Guid value) => new(value);

    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    // As generous as the route constraint :guid, so that whatever reaches a page is read and then simply not found.
    public static bool TryParse(string? s, IFormatProvider? provider, out SessionId result)
    {
        var read = Guid.TryParse(s, out var value);
        result = new(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}

internal enum Purpose
{
    /// <summary>Alone, without explanations: passing it is confirmed.</summary>
    Confirmation,

    /// <summary>To learn, alone or with help: explained afterwards, never confirmed.</summary>
    Practice,

    /// <summary>To see where one stands: neither passed nor failed, never confirmed.</summary>
    Placement,
}

/// <summary>What an adaptive test came to.</summary>
internal enum AdaptiveOutcome
{
    Pass,
    Fail,

    /// <summary>It broke off before there was enough to decide on. Nobody has failed by that, and nobody waits for the next try.</summary>
    NotEnough,

    /// <summary>A place was told; there was nothing to decide.</summary>
    Placed,
}

/// <summary>
/// One test of one person. The rule it runs under (pass mark, end) was copied when it began, and its items are named with
/// the bank they come from: a later rule or bank changes nothing here.
/// </summary>
internal sealed class Session
{
    /// <summary>
    /// How long after the end an answer is still taken: the way over a weak network counts for the learner. Handing in by
    /// time waits as long.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>How long a test without a time limit may be taken up again.</summary>
    public static readonly TimeSpan Resumable = TimeSpan.FromHours(24);

    public required PersonId LearnerId { get; init; }
    public required SessionId Id { get; init; }
    public required string Profile { get; init; }
    public required int ProfileVersion { get; init; }
    public required int Bank { get; init; }
    public required long Seed { get; init; }

    /// <summary>All items; while an adaptive test runs only the first, the others stand in the choices beside the answers.</summary>
    public required byte[] Sheet { get; set; }

    /// <summary>The choice of the first item of an adaptive test; null for a sheet drawn whole.</summary>
    public byte[]? FirstChoice { get; init; }

    /// <summary>Right answers needed; 0 where they are not counted.</summary>
    public required int PassMark { get; init; }
    public required Purpose Purpose { get; init; }
    public required bool Helped { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether it began on a phone; null when the browser did not tell.</summary>
    public bool? Phone { get; init; }

    /// <summary>
    /// Null for those who are not put under time pressure. A test without a time limit ends a day after it began: long enough
    /// for every power cut, short enough that nobody looks the answers up for a week.
    /// </summary>
    public required DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }
    public bool ByTime { get; private set; }
    public int? RightCount { get; private set; }
    public bool? Passed { get; private set; }

    /// <summary>A sign an item in sheet order, see <see cref="Marking"/>. What the decision was taken on.</summary>
    public string? Marks { get; private set; }

    /// <summary>Null while it runs and for a test that counts right answers.</summary>
    public AdaptiveOutcome? Verdict { get; private set; }

    /// <summary>Ability as estimated at the end of an adaptive test, in logits.</summary>
    public double? Theta { get; private set; }

    /// <summary>Its standard error, in logits.</summary>
    public double? ThetaError { get; private set; }

    public bool IsAdaptive => FirstChoice is not null;

    public int Count => Sheet.Length / Sheets.BytesPerItem;

    public bool IsOverAt(DateTimeOffset now) => EndsAt + Grace < now;

    /// <summary>Takes the decision: deterministic, from keys alone. False when it was taken before.</summary>
    public bool Finish(string marks, bool byTime, DateTimeOffset now)
    {
        if (FinishedAt is not null) { return false; }
        (FinishedAt, ByTime, Marks) = (now, byTime, marks);
        RightCount = marks.Count(m => m == Marking.Right);
        Passed = RightCount >= PassMark;
        return true;
    }

    /// <summary>The same for an adaptive test: what decides is the evidence.</summary>
    public bool Finish(byte[] sheet, string marks, AdaptiveOutcome verdict, Estimate ability, bool byTime, DateTimeOffset now)
    {
        if (FinishedAt is not null) { return false; }
        (FinishedAt, ByTime, Sheet, Marks, Verdict) = (now, byTime, sheet, marks, verdict);
        (Theta, ThetaError) = (ability.Theta, ability.StandardError);
        RightCount = marks.Count(m => m == Marking.Right);
        Passed = verdict == AdaptiveOutcome.Placed ? null : verdict == AdaptiveOutcome.Pass;
        return true;
    }
}

/// <summary>A stored answer. The first of a position stands.</summary>
internal sealed class Answer
{
    public required PersonId LearnerId { get; init; }
    public required SessionId SessionId { get; init; }

    /// <summary>1 for the first question.</summary>
    public required int Position { get; init; }
    public required string Response { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The choice this answer led to, see <see cref="StoredChoice"/>; null at the end and where the sheet was drawn whole.</summary>
    public byte[]? NextChoice { get; init; }
}

/// <summary>A step of a task answered before its last one. The first of a step stands.</summary>
internal sealed class StepAnswer
{
    public required PersonId LearnerId { get; init; }
    public required SessionId SessionId { get; init; }
    public required int Position { get; init; }

    /// <summary>1 for the first step.</summary>
    public required int Step { get; init; }
    public required string Response { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a second device answered otherwise after the answer stood. Kept, never counted.</summary>
internal sealed class LateAnswer
{
    public required PersonId LearnerId { get; init; }
    public required SessionId SessionId { get; init; }
    public required int Position { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Response { get; init; }
}

/// <summary>The items of a session in the order asked, three bytes each.</summary>
internal static class Sheets
{
    public const int BytesPerItem = 3;

    public static byte[] Write(IReadOnlyList<ItemPlace> items)
    {
        var sheet = new byte[items.Count * BytesPerItem];
        for (var i = 0; i < items.Count; i++) { Put(sheet.AsSpan(i * BytesPerItem), items[i]); }
        return sheet;
    }

    public static void Put(Span<byte> bytes, ItemPlace item) => (bytes[0], bytes[1], bytes[2]) = ((byte)(item.Family >> 8), (byte)item.Family, item.Row);

    public static ItemPlace Get(ReadOnlySpan<byte> bytes) => new((ushort)(bytes[0] << 8 | bytes[1]), bytes[2]);

    /// <param name="position">1 for the first.</param>
    public static ItemPlace At(byte[] sheet, int position) => Get(sheet.AsSpan((position - 1) * BytesPerItem));

    public static IEnumerable<ItemPlace> Read(byte[] sheet) => Enumerable.Range(1, sheet.Length / BytesPerItem).Select(position => At(sheet, position));
}
