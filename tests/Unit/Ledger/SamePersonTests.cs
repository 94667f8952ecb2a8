using HocVuSo.Ledger.Figures;
using Xunit;
using static HocVuSo.Unit.Ledger.Story;

namespace HocVuSo.Unit.Ledger;

/// <summary>One person may arrive as several: counting follows every merge.</summary>
public sealed class SamePersonTests
{
    private readonly Story _story = new();

    [Fact]
    public void Two_who_both_counted_count_once_from_the_earlier_day()
    {
        _story.Lives(0, place: 1, person: 1);
        _story.IsHelped(3, person: 1);
        _story.Lives(0, place: 1, person: 2);
        _story.IsHelped(5, person: 2);
        Assert.Equal(2, Total());
        _story.IsSameAs(9, from: 1, to: 2);
        var (person, facts) = Assert.Single(PersonFacts.ByPerson(_story.Facts));
        Assert.Equal(Person(2), person);
        Assert.Equal(["3: +1 at 1, proof 1"], Written(Standings.Contributions(PeopleHelped, facts)));
    }

    [Fact]
    public void What_each_lacked_the_other_may_bring()
    {
        _story.Passes(2, person: 1);
        _story.Lives(0, place: 1, person: 2);
        _story.GrowsUp(-9000, person: 2);
        _story.IsSameAs(9, from: 1, to: 2);
        var (_, facts) = Assert.Single(PersonFacts.ByPerson(_story.Facts));
        Assert.Equal(["2: +1 at 1, proof 2"], Written(Standings.Contributions(AdultsWhoPassed, facts)));
    }

    [Fact]
    public void Merges_are_followed_to_the_end_whatever_their_order()
    {
        _story.Lives(0, place: 1, person: 1);
        _story.Lives(0, place: 1, person: 2);
        _story.Lives(0, place: 1, person: 3);
        _story.IsHelped(1, person: 1);
        _story.IsHelped(1, person: 2);
        _story.IsHelped(1, person: 3);
        _story.IsSameAs(5, from: 2, to: 3);
        _story.IsSameAs(4, from: 1, to: 2);
        Assert.Equal(Person(3), Assert.Single(PersonFacts.ByPerson(_story.Facts)).Person);
        Assert.Equal(1, Total());
    }

    [Fact]
    public void Who_moved_in_one_life_moved()
    {
        _story.Lives(0, place: 1, person: 1);
        _story.IsHelped(1, person: 1);
        _story.Lives(6, place: 2, person: 2);
        _story.IsSameAs(9, from: 2, to: 1);
        var (_, facts) = Assert.Single(PersonFacts.ByPerson(_story.Facts));
        Assert.Equal(["1: +1 at 1, proof 1", "6: -1 at 1, proof 1", "6: +1 at 2, proof 1"], Written(Standings.Contributions(PeopleHelped, facts)));
    }

    [Fact]
    public void Strangers_stay_apart_and_declared_numbers_belong_to_nobody()
    {
        _story.Lives(0, place: 1, person: 1);
        _story.IsHelped(1, person: 1);
        _story.Lives(0, place: 1, person: 2);
        _story.IsHelped(1, person: 2);
        _story.ManyAreHelped(1, place: 1, count: 4);
        Assert.Equal([default, Person(1), Person(2)], PersonFacts.ByPerson(_story.Facts).Select(p => p.Person).OrderBy(p => p.Value));
        Assert.Equal(2, Total());
    }

    private int Total() => PersonFacts.ByPerson(_story.Facts).Sum(p => Standings.Contributions(PeopleHelped, p.Facts).Sum(c => c.N));
}
