using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Figures;
using HocVuSo.People.Contracts;
using Xunit;
using static HocVuSo.Unit.Ledger.Story;

namespace HocVuSo.Unit.Ledger;

/// <summary>The one rule of counting, over one person's facts.</summary>
public sealed class StandingsTests
{
    private readonly Story _story = new();

    [Fact]
    public void A_person_counts_from_the_day_the_last_condition_is_met()
    {
        _story.Lives(0, place: 1);
        _story.GrowsUp(-9000);
        _story.Passes(5);
        Assert.Equal(["5: +1 at 1, proof 2"], _story.Changes(AdultsWhoPassed));
        Assert.Null(Standings.On(AdultsWhoPassed, _story.Facts, Day(4)));
        Assert.Equal(Place(1), Standings.On(AdultsWhoPassed, _story.Facts, Day(5))!.Value.Unit);
    }

    [Fact]
    public void Who_says_later_where_they_live_counts_from_then()
    {
        _story.GrowsUp(-9000);
        _story.Passes(5);
        Assert.Empty(_story.Changes(AdultsWhoPassed));
        _story.Lives(9, place: 1);
        Assert.Equal(["9: +1 at 1, proof 2"], _story.Changes(AdultsWhoPassed));
    }

    [Fact]
    public void Passing_again_changes_nothing_and_the_first_stays_the_evidence()
    {
        _story.Lives(0, place: 1);
        _story.GrowsUp(-9000);
        var first = _story.Passes(5);
        _story.Passes(8);
        Assert.Equal(["5: +1 at 1, proof 2"], _story.Changes(AdultsWhoPassed));
        Assert.Same(first, Standings.On(AdultsWhoPassed, _story.Facts, Day(9))!.Value.Decided);
    }

    [Fact]
    public void A_better_proof_moves_the_count_and_adds_none()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        var better = _story.IsHelped(4, Proof.Confirmed);
        _story.IsHelped(6);
        Assert.Equal(["1: +1 at 1, proof 1", "4: -1 at 1, proof 1", "4: +1 at 1, proof 3"], _story.Changes(PeopleHelped));
        Assert.Same(better, Standings.On(PeopleHelped, _story.Facts, Day(9))!.Value.Decided);
    }

    [Fact]
    public void A_better_proof_of_the_same_day_is_one_change()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        _story.IsHelped(1, Proof.Confirmed);
        Assert.Equal(["1: +1 at 1, proof 3"], _story.Changes(PeopleHelped));
    }

    [Fact]
    public void Too_weak_a_proof_counts_nothing()
    {
        _story.Lives(0, place: 1);
        _story.GrowsUp(-9000);
        _story.Passes(5, Proof.Listed);
        Assert.Empty(_story.Changes(AdultsWhoPassed));
    }

    [Fact]
    public void Only_the_subjects_named_satisfy_a_condition()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        var other = PeopleHelped with { Any = [new FactCondition(FactKinds.Helped, ["lua-dao"])] };
        var named = PeopleHelped with { Any = [new FactCondition(FactKinds.Helped, ["lua-dao", "vneid"])] };
        Assert.Empty(_story.Changes(other));
        Assert.Equal(["1: +1 at 1, proof 1"], _story.Changes(named));
    }

    [Fact]
    public void Who_moves_takes_the_count_along()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        _story.Lives(7, place: 2);
        Assert.Equal(["1: +1 at 1, proof 1", "7: -1 at 1, proof 1", "7: +1 at 2, proof 1"], _story.Changes(PeopleHelped));
        Assert.Equal(Place(1), Standings.On(PeopleHelped, _story.Facts, Day(6))!.Value.Unit);
        Assert.Equal(Place(2), Standings.On(PeopleHelped, _story.Facts, Day(7))!.Value.Unit);
    }

    [Fact]
    public void A_move_that_was_taken_back_the_same_day_leaves_no_trace()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        _story.Lives(7, place: 2);
        _story.Lives(7, place: 1);
        Assert.Equal(["1: +1 at 1, proof 1"], _story.Changes(PeopleHelped));
    }

    [Fact]
    public void A_move_recorded_late_counts_from_the_day_it_happened()
    {
        _story.Lives(0, place: 1);
        _story.Lives(9, place: 3);
        _story.IsHelped(1);
        _story.Lives(4, place: 2);
        Assert.Equal(["1: +1 at 1, proof 1", "4: -1 at 1, proof 1", "4: +1 at 2, proof 1", "9: -1 at 2, proof 1", "9: +1 at 3, proof 1"], _story.Changes(PeopleHelped));
    }

    [Fact]
    public void A_voided_fact_never_counted()
    {
        _story.Lives(0, place: 1);
        var help = _story.IsHelped(1);
        _story.IsVoided(20, help);
        Assert.Empty(_story.Changes(PeopleHelped));
        Assert.Null(Standings.On(PeopleHelped, _story.Facts, Day(5)));
    }

    [Fact]
    public void When_the_best_proof_is_voided_the_next_best_decides_again()
    {
        _story.Lives(0, place: 1);
        var listed = _story.IsHelped(1);
        var confirmed = _story.IsHelped(4, Proof.Confirmed);
        _story.IsVoided(5, confirmed);
        Assert.Equal(["1: +1 at 1, proof 1"], _story.Changes(PeopleHelped));
        Assert.Same(listed, Standings.On(PeopleHelped, _story.Facts, Day(9))!.Value.Decided);
    }

    [Fact]
    public void A_voided_move_leaves_the_person_where_they_were()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1);
        _story.IsVoided(8, _story.Lives(7, place: 2));
        Assert.Equal(["1: +1 at 1, proof 1"], _story.Changes(PeopleHelped));
    }

    [Fact]
    public void Who_is_not_grown_up_yet_counts_from_the_birthday()
    {
        _story.Lives(0, place: 1);
        _story.Passes(1);
        _story.GrowsUp(100);
        Assert.Equal(["100: +1 at 1, proof 2"], _story.Changes(AdultsWhoPassed));
        Assert.Null(Standings.On(AdultsWhoPassed, _story.Facts, Day(99)));
        Assert.NotNull(Standings.On(AdultsWhoPassed, _story.Facts, Day(100)));
    }

    [Fact]
    public void Who_never_told_a_birth_date_is_never_an_adult()
    {
        _story.Lives(0, place: 1);
        _story.Passes(1);
        Assert.Empty(_story.Changes(AdultsWhoPassed));
    }

    [Fact]
    public void A_worker_counts_where_they_work_while_they_work_there()
    {
        _story.Lives(0, place: 1);
        _story.Joins(0, place: 5);
        _story.Passes(2);
        _story.Leaves(6, place: 5);
        _story.Joins(8, place: 6);
        Assert.Equal(["2: +1 at 5, proof 2", "6: -1 at 5, proof 2", "8: +1 at 6, proof 2"], _story.Changes(WorkersWhoPassed));
    }

    [Fact]
    public void A_member_of_another_group_does_not_count()
    {
        _story.Lives(0, place: 1);
        _story.Joins(0, place: 5, Groups.Students);
        _story.Passes(2);
        Assert.Empty(_story.Changes(WorkersWhoPassed));
    }

    [Fact]
    public void Leaving_one_group_does_not_end_another()
    {
        _story.Joins(0, place: 5);
        _story.Joins(0, place: 5, Groups.Students);
        _story.Passes(2);
        _story.Leaves(3, place: 5, Groups.Students);
        Assert.Equal(["2: +1 at 5, proof 2"], _story.Changes(WorkersWhoPassed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_change_of_workplace_on_one_day_is_one_move_in_either_order(bool leavesFirst)
    {
        _story.Joins(0, place: 5);
        _story.Passes(2);
        if (leavesFirst) { _story.Leaves(6, place: 5); }
        _story.Joins(6, place: 6);
        if (!leavesFirst) { _story.Leaves(6, place: 5); }
        Assert.Equal(["2: +1 at 5, proof 2", "6: -1 at 5, proof 2", "6: +1 at 6, proof 2"], _story.Changes(WorkersWhoPassed));
    }

    [Fact]
    public void Who_works_at_two_places_counts_once_and_stays_a_worker_when_one_ends()
    {
        _story.Joins(0, place: 5);
        _story.Passes(2);
        _story.Joins(4, place: 6);
        _story.Leaves(7, place: 6);
        Assert.Equal(
            ["2: +1 at 5, proof 2", "4: -1 at 5, proof 2", "4: +1 at 6, proof 2", "7: -1 at 6, proof 2", "7: +1 at 5, proof 2"],
            _story.Changes(WorkersWhoPassed));
    }

    [Fact]
    public void Events_add_up_where_they_happened_and_people_do_not()
    {
        _story.Lives(0, place: 1);
        _story.IsHelped(1, place: 2);
        _story.IsHelped(1, place: 2);
        _story.IsHelped(3, Proof.Confirmed, place: 1);
        Assert.Equal(["1: +1 at 2, proof 1", "1: +1 at 2, proof 1", "3: +1 at 1, proof 3"], _story.Changes(TimesHelped));
        Assert.Equal(["1: +1 at 1, proof 1", "3: -1 at 1, proof 1", "3: +1 at 1, proof 3"], _story.Changes(PeopleHelped));
    }

    [Fact]
    public void A_declared_number_counts_as_events_and_never_as_people()
    {
        _story.ManyAreHelped(1, place: 2, count: 12);
        Assert.Equal(["1: +12 at 2, proof 0"], _story.Changes(TimesHelped));
        Assert.Empty(_story.Changes(PeopleHelped));
    }

    [Fact]
    public void A_voided_event_is_gone()
    {
        var mistaken = _story.ManyAreHelped(1, place: 2, count: 12);
        _story.ManyAreHelped(2, place: 2, count: 3);
        _story.IsVoided(2, mistaken);
        Assert.Equal(["2: +3 at 2, proof 0"], _story.Changes(TimesHelped));
    }
}
