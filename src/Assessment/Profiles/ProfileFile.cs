using HocVuSo.Platform;

namespace HocVuSo.Assessment.Profiles;

/// <summary>A profile as it stands in its file. At most one of the two rules is there; which, says what kind of test it is.</summary>
internal sealed class ProfileFile
{
    public required string Code { get; init; }
    public required int Version { get; init; }
    public required TwoLanguages Names { get; init; }
    public required List<string> Groups { get; init; }
    public required TwoLanguages LegalBasis { get; init; }

    /// <summary>da-doi-chieu or chua-doi-chieu.</summary>
    public required string LegalState { get; init; }
    public RuleFile? Rule { get; init; }
    public AdaptiveFile? Adaptive { get; init; }
    public decimal? LessonShare { get; init; }

    internal sealed class RuleFile
    {
        public required int Count { get; init; }
        public int? Minutes { get; init; }

        /// <summary>A share, for those who are not put under time pressure; without it they are not timed.</summary>
        public decimal? MoreTime { get; init; }
        public required int PassMark { get; init; }
        public required bool PassMarkIsOurs { get; init; }
        public int? ValidMonths { get; init; }
        public required int WaitHours { get; init; }
        public required List<LineFile> Blueprint { get; init; }
    }

    internal sealed class LineFile
    {
        public required string Group { get; init; }
        public required string Level { get; init; }
        public required int Count { get; init; }
    }

    internal sealed class AdaptiveFile
    {
        /// <summary>sprt, glr or se.</summary>
        public required string Stopping { get; init; }
        public double? Cut { get; init; }
        public double? Delta { get; init; }
        public double? Alpha { get; init; }
        public double? Beta { get; init; }
        public double? StandardError { get; init; }

        /// <summary>For a confirmation, while difficulties are mostly guessed.</summary>
        public GuessedFile? WhileGuessed { get; init; }
        public required List<string> Levels { get; init; }
        public required int Least { get; init; }
        public required int Most { get; init; }
        public Dictionary<string, int> GroupMinima { get; init; } = [];
        public required double MaximumExposure { get; init; }
        public required double ExposureGoal { get; init; }
        public required double Progression { get; init; }
        public int? Minutes { get; init; }

        /// <summary>As in a counted rule.</summary>
        public decimal? MoreTime { get; init; }
        public int? ValidMonths { get; init; }
        public required int WaitHours { get; init; }
    }

    internal sealed class GuessedFile
    {
        public required double Spread { get; init; }
        public required double Alpha { get; init; }
        public required double Beta { get; init; }
    }

    internal sealed class TwoLanguages
    {
        public required string Vi { get; init; }
        public required string En { get; init; }

        public Text Text => new(Vi, En);
    }
}
