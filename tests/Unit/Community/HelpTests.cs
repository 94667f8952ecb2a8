using HocVuSo.Community.Helps;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Xunit;

namespace HocVuSo.Unit.Community;

public sealed class HelpTests
{
    private static readonly DateOnly On = new(2026, 11, 1);
    private static readonly PersonId Helper = new(new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    private static readonly PersonId Other = new(new Guid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    [Theory]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_helper_undoes_alone_for_seven_days(int daysLater, bool may) => Assert.Equal(may, A(Helper).MayUndo(Helper, On.AddDays(daysLater)));

    [Fact]
    public void Nobody_undoes_the_help_of_another_alone() => Assert.False(A(Helper).MayUndo(Other, On));

    [Fact]
    public void What_is_undone_stays_undone_as_it_was_told_first()
    {
        var help = A(Helper);
        Assert.True(help.Undo(Helper, "ghi nhầm người", DateTimeOffset.UnixEpoch));
        Assert.False(help.Undo(Other, "lý do khác", DateTimeOffset.UnixEpoch.AddDays(1)));
        Assert.Equal((Helper, "ghi nhầm người", false), (help.UndoneBy!.Value, help.UndoReason, help.MayUndo(Helper, On)));
    }

    [Fact]
    public void Times_and_people_are_summed_apart_and_without_what_was_undone()
    {
        var undone = A(Helper, person: Other);
        undone.Undo(Helper, "ghi nhầm người", DateTimeOffset.UnixEpoch);
        Assert.Equal((14, 1), HelpLines.Sum([A(Helper, person: Helper), A(Helper, person: Helper), A(Helper, people: 12), undone]));
    }

    [Theory]
    [InlineData("  nguyễn   thị  nụ ", "nguyễn thị nụ")]
    [InlineData("H'Hen Niê", "H'Hen Niê")]
    [InlineData("Y", null)]
    [InlineData("12", null)]
    [InlineData("Nụ 2", null)]
    [InlineData("", null)]
    [InlineData("Nụ\uFFFD", null)]
    public void A_name_has_letters_only(string typed, string? read) => Assert.Equal(read, ListedPerson.ReadName(typed, new Refusals().At("name")));

    [Theory]
    [InlineData("", 0, false)]
    [InlineData(" 1958 ", 1958, false)]
    [InlineData("58", 0, true)]
    [InlineData("2027", 0, true)]
    [InlineData("1895", 0, true)]
    [InlineData("19 58", 0, true)]
    [InlineData("-958", 0, true)]
    public void A_year_of_birth_has_four_digits_and_may_be_unknown(string typed, int read, bool refusedIt)
    {
        var refused = new Refusals();
        Assert.Equal(read, ListedPerson.ReadBirthYear(typed, On, refused.At("year")));
        Assert.Equal(refusedIt, refused.Any);
    }

    [Fact]
    public void Codes_of_what_people_are_helped_with_are_kept() =>
        Assert.Equal(["vneid", "dich-vu-cong", "thanh-toan", "lua-dao", "dien-thoai", "khac"], HelpSubject.All.Select(s => s.Code));

    private static Help A(PersonId helper, PersonId? person = null, int people = 1) => new()
    {
        Id = default,
        HelperId = helper,
        PersonId = person,
        People = people,
        Subject = "vneid",
        UnitId = default,
        CommuneId = default,
        HelpedOn = On,
        FactId = default(FactId),
    };
}
