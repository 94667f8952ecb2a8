using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;

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

    public required PersonId LearnerId { get; init; }
    public required SessionId Id { get; init; }
    public required string Profile { get; init; }
    public required int ProfileVersion { get; init; }
    public required int Bank { get; init; }
    public required long Seed { get; init; }
    public required byte[] Sheet { get; init; }
    public required int PassMark { get; init; }
    public required Purpose Purpose { get; init; }
    public required bool Helped { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null for those who are not put under time pressure.</summary>
    public required DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }
    public bool ByTime { get; private set; }
    public int? RightCount { get; private set; }
    public bool? Passed { get; private set; }

    /// <summary>A sign an item in sheet order: 1 right, 0 wrong, - not answered. What the decision was taken on.</summary>
    public string? Marks { get; private set; }

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
}

/// <summary>The items of a session in the order asked, three bytes each.</summary>
internal static class Sheets
{
    public const int BytesPerItem = 3;

    public static byte[] Write(IReadOnlyList<ItemPlace> items)
    {
        var sheet = new byte[items.Count * BytesPerItem];
        for (var i = 0; i < items.Count; i++)
        {
            sheet[i * BytesPerItem] = (byte)(items[i].Family >> 8);
            sheet[i * BytesPerItem + 1] = (byte)items[i].Family;
            sheet[i * BytesPerItem + 2] = items[i].Row;
        }
        return sheet;
    }

    /// <param name="position">1 for the first.</param>
    public static ItemPlace At(byte[] sheet, int position)
    {
        var at = (position - 1) * BytesPerItem;
        return new((ushort)(sheet[at] << 8 | sheet[at + 1]), sheet[at + 2]);
    }

    public static IEnumerable<ItemPlace> Read(byte[] sheet) => Enumerable.Range(1, sheet.Length / BytesPerItem).Select(position => At(sheet, position));
}
