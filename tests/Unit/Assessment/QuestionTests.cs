using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Platform;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>A question as shown, what a form sends back, and how it is marked.</summary>
public sealed class QuestionTests
{
    private readonly Refusals _refused = new();

    [Fact]
    public void Options_stand_in_the_same_order_each_time_and_in_another_for_another_seed()
    {
        var first = Enumerable.Range(0, 200).Select(seed => string.Join(' ', Shown(Banks.Family("a"), seed).Order)).ToList();
        Assert.Equal(first, Enumerable.Range(0, 200).Select(seed => string.Join(' ', Shown(Banks.Family("a"), seed).Order)));
        Assert.Equal(6, first.Distinct().Count());
    }

    [Fact]
    public void Steps_are_never_shown_in_their_right_order()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var order = Shown(Banks.Order(steps: 3), seed).Order;
            Assert.False(order.SequenceEqual(order.Order()), $"seed {seed}");
        }
    }

    [Fact]
    public void A_choice_is_stored_by_the_authors_letter_whatever_place_it_was_shown_at()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var question = Shown(Banks.Family("a"), seed);
            var place = question.Order.ToList().IndexOf(0);
            Assert.Equal("a", question.Read(Sent(place + 1), _refused.At("Chosen")));
            Assert.Equal(1, question.Answered("a", place));
            Assert.Equal(0, question.Answered("a", (place + 1) % 3));
        }
        Assert.False(_refused.Any);
    }

    [Fact]
    public void Several_choices_are_right_only_all_together_and_alone()
    {
        var question = Shown(Banks.Several(), 7);
        string? Choose(string letters) => question.Read(new([.. letters.Select(l => Place(question, l))]), _refused.At("Chosen"));
        Assert.Equal("ac", Choose("ca"));
        Assert.Equal("ac", Choose("aca"));
        Assert.Equal(Marking.Right, Marking.Mark(question.Item, Choose("ac")));
        Assert.All((string[])["a", "c", "abc", "abcd", "b"], letters => Assert.Equal(Marking.Wrong, Marking.Mark(question.Item, Choose(letters))));
        Assert.Equal(Marking.Unanswered, Marking.Mark(question.Item, null));
    }

    [Fact]
    public void An_order_is_right_only_when_every_step_is_at_its_place()
    {
        var question = Shown(Banks.Order(steps: 4), 3);
        // For each shown step the place the author gave it.
        var right = new StringValues([.. question.Order.Select(step => (step + 1).ToString(CultureInfo.InvariantCulture))]);
        Assert.Equal("abcd", question.Read(right, _refused.At("Chosen")));
        Assert.Equal(Marking.Right, Marking.Mark(question.Item, "abcd"));
        Assert.Equal(Marking.Wrong, Marking.Mark(question.Item, "abdc"));
        Assert.Equal([.. question.Order.Select(step => step + 1)], Enumerable.Range(0, 4).Select(shown => question.Answered("abcd", shown)));
    }

    [Theory]
    [InlineData("one", "")]
    [InlineData("one", "0")]
    [InlineData("one", "4")]
    [InlineData("one", "-1")]
    [InlineData("one", "1.0")]
    [InlineData("one", "một")]
    [InlineData("one", "99999999999999999999")]
    [InlineData("one", "1,2")]
    [InlineData("several", "")]
    [InlineData("several", "1,9")]
    [InlineData("order", "")]
    [InlineData("order", "1,2,3")]
    [InlineData("order", "1,2,3,4,5")]
    [InlineData("order", "1,2,3,")]
    [InlineData("order", "1,2,3,3")]
    [InlineData("order", "1,2,3,9")]
    public void What_no_page_offered_is_refused_at_the_field(string kind, string sent)
    {
        var question = Shown(kind switch { "one" => Banks.Family("a"), "several" => Banks.Several(), _ => Banks.Order(steps: 4) }, 1);
        Assert.Null(question.Read(sent.Length == 0 ? default : new StringValues(sent.Split(',')), _refused.At("Chosen")));
        Assert.NotNull(_refused["Chosen"]);
    }

    [Fact]
    public void Every_item_of_the_bank_can_be_answered_rightly_through_its_form()
    {
        foreach (var item in Banks.Real.Families.SelectMany(f => f.Items))
        {
            var response = Marking.Join(item.Steps.Select((step, i) => Question.At(item, seed: 11, position: 1, i + 1).Read(Right(Question.At(item, 11, 1, i + 1)), _refused.At("Chosen"))!));
            Assert.Equal(Marking.Key(item), response);
            Assert.Equal(Marking.Right, Marking.Mark(item, response));
        }
        Assert.False(_refused.Any);
    }

    [Theory]
    [InlineData(0, "Đã hết giờ.")]
    [InlineData(40, "Còn chưa đến một phút.")]
    [InlineData(61, "Còn khoảng 2 phút.")]
    [InlineData(11 * 60 + 30, "Còn khoảng 12 phút.")]
    public void Time_is_told_in_whole_minutes_never_less_than_there_is(int seconds, string told)
    {
        var now = new DateTimeOffset(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(told, TimeWords.Left(now.AddSeconds(seconds), now));
    }

    private static Question Shown(ItemFamily family, long seed, int step = 1) => Question.At(family.Items[0], seed, 1, step);

    private static StringValues Right(Question question) => question.Step switch
    {
        { Field: { } field } => new(field.Right[0]),
        { Kind: ItemKind.Order } => new StringValues([.. question.Order.Select(step => (step + 1).ToString(CultureInfo.InvariantCulture))]),
        var step => new StringValues([.. Marking.Key(step).Select(letter => Place(question, letter))]),
    };

    private static StringValues Sent(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static string Place(Question question, char letter) =>
        (question.Order.ToList().IndexOf(Marking.OptionOf(letter)) + 1).ToString(CultureInfo.InvariantCulture);
}
