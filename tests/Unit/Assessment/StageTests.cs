using HocVuSo.Assessment.Bank;
using HocVuSo.People.Contracts;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>The life of a family: which step may follow which, who may judge, what is in use.</summary>
public sealed class StageTests
{
    private static readonly PersonId Writer = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Reader = new(new Guid("00000000-0000-0000-0000-000000000002"));

    [Fact]
    public void A_text_goes_from_draft_to_live_by_every_stage_and_out_of_use_from_anywhere()
    {
        Assert.Equal([Stage.Review, Stage.Retired], Moves.From(Stage.Draft));
        Assert.Equal([Stage.Pretest, Stage.Draft, Stage.Retired], Moves.From(Stage.Review));
        Assert.Equal([Stage.Calibrated, Stage.Retired], Moves.From(Stage.Pretest));
        Assert.Equal([Stage.Live, Stage.Retired], Moves.From(Stage.Calibrated));
        Assert.Equal([Stage.Rested, Stage.Retired], Moves.From(Stage.Live));
        Assert.Equal([Stage.Live, Stage.Retired], Moves.From(Stage.Rested));
        Assert.Empty(Moves.From(Stage.Retired));
        Assert.Equal([Stage.Pretest, Stage.Live], Enum.GetValues<Stage>().Where(Moves.IsInUse));
    }

    [Fact]
    public void Only_the_two_answers_to_a_review_are_a_second_persons()
    {
        Assert.True(Moves.IsReview(Stage.Review, Stage.Draft));
        Assert.True(Moves.IsReview(Stage.Review, Stage.Pretest));
        Assert.False(Moves.IsReview(Stage.Review, Stage.Retired));
        Assert.False(Moves.IsReview(Stage.Draft, Stage.Review));
        Assert.False(Moves.IsReview(Stage.Rested, Stage.Live));
    }

    [Fact]
    public void A_small_change_by_another_hand_makes_no_judge_of_the_writer()
    {
        var lives = Lives.From([
            Step("a", 1, "first", Stage.Draft, Writer), Step("a", 2, "first", Stage.Retired, Reader),
            Step("a", 3, "second", Stage.Draft, Reader), Step("a", 4, "second", Stage.Review, Reader),
        ]);
        var text = lives.Find("second")!;
        Assert.True(lives.IsOwn(text, Writer));
        Assert.True(lives.IsOwn(text, Reader));
        Assert.False(lives.IsOwn(text, new PersonId(new Guid("00000000-0000-0000-0000-000000000003"))));
    }

    [Fact]
    public void Who_wrote_what_was_accepted_may_judge_anothers_next_version()
    {
        var lives = Lives.From([
            Step("a", 1, "first", Stage.Draft, Writer), Step("a", 2, "first", Stage.Review, Writer), Step("a", 3, "first", Stage.Pretest, Reader),
            Step("a", 4, "second", Stage.Draft, Reader), Step("a", 5, "second", Stage.Review, Reader),
        ]);
        Assert.False(lives.IsOwn(lives.Find("second")!, Writer));
        Assert.True(lives.IsOwn(lives.Find("second")!, Reader));
        Assert.Equal("first", Assert.Single(lives.InUse).Digest);
        Assert.Equal(5, lives.NewestOf("a"));
        Assert.Equal(0, lives.NewestOf("b"));
    }

    [Fact]
    public void An_enemy_that_rests_is_passed_over_in_a_bank_of_those_in_use()
    {
        var tried = Banks.Family("c");
        var bank = ItemBank.InUse([Banks.Family("a", enemies: "b"), tried], new HashSet<string> { tried.Digest }, Calibrated.Nothing);
        Assert.Empty(bank.EnemiesOf(0));
        Assert.True(bank.IsPretest(1));
    }

    [Fact]
    public void A_next_version_is_tried_out_beside_the_one_in_use_and_never_shown_with_it()
    {
        var (live, next) = (Banks.Family("a"), Banks.Family("a", rows: 3));
        var bank = ItemBank.InUse([next, Banks.Family("b"), live], new HashSet<string> { next.Digest }, Calibrated.Nothing);
        Assert.Equal([live.Digest, next.Digest], bank.Families.Take(2).Select(f => f.Digest));
        Assert.Equal((false, true), (bank.IsPretest(0), bank.IsPretest(1)));
        Assert.Equal([1], bank.EnemiesOf(0));
        Assert.Equal([0], bank.EnemiesOf(1));
        Assert.Empty(bank.EnemiesOf(2));
    }

    private static FamilyStage Step(string code, int number, string digest, Stage stage, PersonId? by) =>
        new() { Code = code, Number = number, Digest = digest, Stage = stage, At = DateTimeOffset.UnixEpoch, MovedBy = by, Why = "vì thế" };
}
