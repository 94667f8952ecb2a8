using HocVuSo.People.Contracts;

namespace HocVuSo.Assessment.Bank;

/// <summary>Where a text of a family stands in its life. In use are those that are live, and those tried out in slots that do not count.</summary>
internal enum Stage
{
    Draft,

    /// <summary>Waits for a second person to read it.</summary>
    Review,

    /// <summary>Shown in slots that do not count, to gather answers.</summary>
    Pretest,

    /// <summary>Its answers were enough to measure it, and it measured well.</summary>
    Calibrated,

    Live,

    /// <summary>Out of use for a while: shown too often, or doubted.</summary>
    Rested,

    /// <summary>Out of use for good.</summary>
    Retired,
}

/// <summary>Which step may follow which.</summary>
internal static class Moves
{
    private static readonly Dictionary<Stage, Stage[]> Allowed = new()
    {
        [Stage.Draft] = [Stage.Review, Stage.Retired],
        [Stage.Review] = [Stage.Pretest, Stage.Draft, Stage.Retired],
        [Stage.Pretest] = [Stage.Calibrated, Stage.Retired],
        [Stage.Calibrated] = [Stage.Live, Stage.Retired],
        [Stage.Live] = [Stage.Rested, Stage.Retired],
        [Stage.Rested] = [Stage.Live, Stage.Retired],
        [Stage.Retired] = [],
    };

    public static IReadOnlyList<Stage> From(Stage stage) => Allowed[stage];

    public static bool IsInUse(Stage stage) => stage is Stage.Live or Stage.Pretest;

    /// <summary>True for the steps by which a second person judges a text: sending it back, or letting it be tried out.</summary>
    public static bool IsReview(Stage from, Stage to) => from == Stage.Review && to is (Stage.Draft or Stage.Pretest);
}

/// <summary>One step in the life of a text of a family. Never changed.</summary>
internal sealed class FamilyStage
{
    public const int LongestWhy = 1000;

    public required string Code { get; init; }

    /// <summary>1 for the first step of the family, counted over all its texts.</summary>
    public required int Number { get; init; }
    public required string Digest { get; init; }
    public required Stage Stage { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for what came with the program.</summary>
    public required PersonId? MovedBy { get; init; }
    public required string Why { get; init; }
}

/// <summary>The life of one text of a family: a version of it.</summary>
/// <param name="Steps">At least one, in order.</param>
internal sealed record TextLife(string Code, string Digest, IReadOnlyList<FamilyStage> Steps)
{
    public Stage Stage => Steps[^1].Stage;

    public bool IsInUse => Moves.IsInUse(Stage);

    /// <summary>Null when the text came with the program.</summary>
    public PersonId? Writer => Steps[0].MovedBy;

    public bool CameWithTheProgram => Writer is null;

    /// <summary>True when a second person has let it pass, or nobody had to.</summary>
    public bool WasAccepted => Steps.Any(s => s.Stage is Stage.Pretest or Stage.Calibrated or Stage.Live or Stage.Rested);
}

/// <summary>All families of an installation with what became of each of their texts.</summary>
internal sealed class Lives
{
    private readonly ILookup<string, TextLife> _byCode;
    private readonly Dictionary<string, int> _newest;

    private Lives(IReadOnlyList<TextLife> texts)
    {
        Texts = texts;
        _byCode = texts.ToLookup(t => t.Code, StringComparer.Ordinal);
        _newest = _byCode.ToDictionary(t => t.Key, t => t.Max(l => l.Steps[^1].Number), StringComparer.Ordinal);
    }

    public IReadOnlyList<TextLife> Texts { get; }

    public IEnumerable<TextLife> InUse => Texts.Where(t => t.IsInUse);

    /// <summary>Versions of a family, the one that was moved last at the end; empty for a code nobody has used.</summary>
    public IReadOnlyList<TextLife> Of(string code) => [.. _byCode[code].OrderBy(t => t.Steps[^1].Number)];

    public bool Knows(string code) => _newest.ContainsKey(code);

    /// <summary>The number of a family's newest step; 0 for a code nobody has used.</summary>
    public int NewestOf(string code) => _newest.GetValueOrDefault(code);

    /// <summary>True when people here use a text of their own, or took the program's out of use.</summary>
    public bool IsDecidedHere(string code)
    {
        var texts = Of(code);
        return texts.Any(t => t.IsInUse) ? texts.Any(t => t is { IsInUse: true, CameWithTheProgram: false }) : texts.Any(t => t.WasAccepted && t.Steps[^1].MovedBy is not null);
    }

    public TextLife? Find(string digest) => Texts.FirstOrDefault(t => t.Digest == digest);

    /// <summary>
    /// Who may not judge a text: whoever wrote it, sent it to be read, or wrote another draft of the family that has not been
    /// accepted and may live on in this one.
    /// </summary>
    public bool IsOwn(TextLife text, PersonId person) =>
        text.Steps.Any(s => s.Stage is Stage.Review && s.MovedBy == person) || Of(text.Code).Any(t => (t.Digest == text.Digest || !t.WasAccepted) && t.Writer == person);

    public static Lives From(IEnumerable<FamilyStage> steps) =>
        new([.. steps.OrderBy(s => s.Number).GroupBy(s => s.Digest, StringComparer.Ordinal).Select(g => new TextLife(g.First().Code, g.Key, [.. g])).OrderBy(t => t.Code, StringComparer.Ordinal)]);
}
