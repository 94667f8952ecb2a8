using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Ledger.Figures;
using HocVuSo.People.Contracts;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Unit.Ledger;

/// <summary>
/// Facts as they were told, each recorded a minute after the one before. Days are counted from 1 January 2026; places and
/// people are numbers.
/// </summary>
internal sealed class Story
{
    public const string Course = "ky-nang-so-thiet-yeu";
    public const string Test = "co-ban";

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<Fact> Facts { get; } = [];

    public static DateOnly Day(int day) => new DateOnly(2026, 1, 1).AddDays(day);

    public static UnitId Place(int number) => new(Id(1, number));

    public static PersonId Person(int number) => new(Id(2, number));

    /// <summary>Adults living in a place who passed the test: the shape of target 3.</summary>
    public static Indicator AdultsWhoPassed { get; } = Persons(Groups.Adults, Credit.Living, Proof.Recorded, FactKinds.TestPassed, FactKinds.CourseFinished);

    /// <summary>Workers credited where they work: the shape of target 5.</summary>
    public static Indicator WorkersWhoPassed { get; } = Persons(Groups.Workers, Credit.Working, Proof.Recorded, FactKinds.TestPassed);

    /// <summary>Anybody who was helped at least once.</summary>
    public static Indicator PeopleHelped { get; } = Persons("", Credit.Living, Proof.Listed, FactKinds.Helped);

    /// <summary>Times of help, whoever was helped.</summary>
    public static Indicator TimesHelped { get; } = PeopleHelped with { Counts = Counts.Events, MinProof = Proof.Declared };

    public Fact Lives(int day, int place, int person = 1) => Tell(FactKinds.Lives, day, place, person);

    public Fact GrowsUp(int day, int person = 1) => Tell(FactKinds.Adult, day, 1, person);

    public Fact Joins(int day, int place, string group = Groups.Workers, int person = 1) => Tell(FactKinds.Joined, day, place, person, subject: group);

    public Fact Leaves(int day, int place, string group = Groups.Workers, int person = 1) => Tell(FactKinds.Left, day, place, person, subject: group);

    public Fact Passes(int day, Proof proof = Proof.Recorded, int person = 1, int place = 1) => Tell(FactKinds.TestPassed, day, place, person, proof, Test);

    public Fact IsHelped(int day, Proof proof = Proof.Listed, int person = 1, int place = 1) => Tell(FactKinds.Helped, day, place, person, proof, "vneid");

    public Fact ManyAreHelped(int day, int place, int count) => Add(FactKinds.Helped, day, place, null, Proof.Declared, "vneid", count);

    public Fact IsSameAs(int day, int from, int to) => Add(FactKinds.Same, day, 0, Person(to), Proof.Recorded, Person(from).ToString());

    public Fact IsVoided(int day, Fact fact) => Add(FactKinds.Void, day, 0, fact.PersonId, fact.Proof, fact.Kind, source: fact.Id.ToString());

    /// <summary>What happened, as "day place proof change", for comparing at a glance.</summary>
    public IEnumerable<string> Changes(Indicator indicator) => Written(Standings.Contributions(indicator, Facts));

    public static IEnumerable<string> Written(IEnumerable<Contribution> changes) =>
        changes.Select(c => $"{c.Day.DayNumber - Day(0).DayNumber}: {(c.N > 0 ? "+" : "")}{c.N} at {Number(c.Unit.Value)}, proof {(int)c.Proof}");

    private static Indicator Persons(string group, Credit credit, Proof least, params string[] kinds) =>
        new("thu", 1, "thử", "trial", Counts.Persons, group, credit, least, [.. kinds.Select(k => new FactCondition(k, []))]);

    private Fact Tell(string kind, int day, int place, int person, Proof proof = Proof.Recorded, string subject = "") =>
        Add(kind, day, place, Person(person), proof, subject);

    private Fact Add(string kind, int day, int place, PersonId? person, Proof proof, string subject, int count = 1, string? source = null)
    {
        var number = Facts.Count + 1;
        var fact = new Fact
        {
            Id = new FactId(Id(3, number)),
            Kind = kind,
            PersonId = person,
            UnitId = Place(place),
            Subject = subject,
            Count = count,
            OccurredOn = Day(day),
            RecordedAt = Begin.AddMinutes(number),
            Proof = proof,
            SourceKind = kind == FactKinds.Void ? "fact" : "test",
            SourceId = source ?? $"{number}",
        };
        Facts.Add(fact);
        return fact;
    }

    private static Guid Id(short kind, int number) => new(number, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());
}
