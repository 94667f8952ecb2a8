using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Ledger.Figures;
using HocVuSo.Platform;
using Xunit;
using static HocVuSo.Unit.Ledger.Story;

namespace HocVuSo.Unit.Ledger;

/// <summary>What holds for every life that could be told: a thousand of them, drawn from a fixed seed.</summary>
public sealed class StandingsPropertyTests
{
    private const int Lives = 1000;
    private const int LastDay = 12;

    private static readonly Indicator[] Measures = [AdultsWhoPassed, WorkersWhoPassed, PeopleHelped];

    private readonly SeededEntropy _entropy = new(20261122);

    [Fact]
    public void Up_to_any_day_a_person_counts_once_or_not_at_all()
    {
        for (var i = 0; i < Lives; i++)
        {
            var facts = Life(oneADay: false);
            foreach (var indicator in Measures)
            {
                var changes = Standings.Contributions(indicator, facts);
                Assert.Equal(changes.Select(c => c.Day).Order(), changes.Select(c => c.Day));
                for (var day = -1; day <= LastDay + 1; day++)
                {
                    var until = changes.Where(c => c.Day <= Day(day)).GroupBy(c => (c.Unit, c.Proof)).Select(g => (g.Key, N: g.Sum(c => c.N))).Where(g => g.N != 0).ToList();
                    if (Standings.On(indicator, facts, Day(day)) is { } state)
                    {
                        Assert.Equal([((state.Unit, state.Decided.Proof), 1)], until);
                    }
                    else { Assert.Empty(until); }
                }
            }
        }
    }

    [Fact]
    public void The_order_in_which_days_are_recorded_does_not_matter()
    {
        for (var i = 0; i < Lives; i++)
        {
            var facts = Life(oneADay: true);
            var shuffled = RecordedInAnotherOrder(facts);
            foreach (var indicator in Measures)
            {
                Assert.Equal(Standings.Contributions(indicator, facts), Standings.Contributions(indicator, shuffled));
            }
        }
    }

    [Fact]
    public void The_order_in_which_rows_are_read_does_not_matter()
    {
        for (var i = 0; i < Lives; i++)
        {
            var facts = Life(oneADay: false);
            var shuffled = facts.ToArray();
            _entropy.Shuffle<Fact>(shuffled);
            foreach (var indicator in Measures.Append(TimesHelped))
            {
                Assert.Equal(Standings.Contributions(indicator, facts), Standings.Contributions(indicator, shuffled));
            }
        }
    }

    [Fact]
    public void What_is_voided_counts_as_if_it_had_never_been_told()
    {
        for (var i = 0; i < Lives; i++)
        {
            var facts = Life(oneADay: false);
            var voided = facts.Where(f => f.Kind == FactKinds.Void).Select(f => f.SourceId).ToHashSet();
            var never = facts.Where(f => f.Kind != FactKinds.Void && !voided.Contains(f.Id.ToString())).ToList();
            foreach (var indicator in Measures)
            {
                Assert.Equal(Standings.Contributions(indicator, never), Standings.Contributions(indicator, facts));
            }
        }
    }

    // A dozen things that may happen to one person, some of them taken back.
    private List<Fact> Life(bool oneADay)
    {
        var story = new Story();
        for (var day = 0; day <= LastDay; day++)
        {
            var on = oneADay ? day : _entropy.Next(LastDay + 1);
            switch (_entropy.Next(8))
            {
                case 0 or 1: story.Lives(on, 1 + _entropy.Next(3)); break;
                case 2: story.GrowsUp(on); break;
                case 3: story.Joins(on, 5 + _entropy.Next(2)); break;
                case 4: story.Leaves(on, 5 + _entropy.Next(2)); break;
                case 5: story.Passes(on, (Proof)(1 + _entropy.Next(4))); break;
                case 6: story.IsHelped(on, (Proof)(1 + _entropy.Next(4)), place: 1 + _entropy.Next(3)); break;
                default:
                    if (story.Facts.FindLast(f => f.Kind != FactKinds.Void) is { } last && !story.Facts.Exists(f => f.SourceId == last.Id.ToString())) { story.IsVoided(on, last); }
                    break;
            }
        }
        return story.Facts;
    }

    private List<Fact> RecordedInAnotherOrder(List<Fact> facts)
    {
        var instants = facts.Select(f => f.RecordedAt).ToArray();
        _entropy.Shuffle<DateTimeOffset>(instants);
        return [.. facts.Zip(instants, (fact, instant) => new Fact
        {
            Id = fact.Id,
            Kind = fact.Kind,
            PersonId = fact.PersonId,
            UnitId = fact.UnitId,
            Subject = fact.Subject,
            Count = fact.Count,
            OccurredOn = fact.OccurredOn,
            RecordedAt = instant,
            Proof = fact.Proof,
            SourceKind = fact.SourceKind,
            SourceId = fact.SourceId,
        })];
    }
}
