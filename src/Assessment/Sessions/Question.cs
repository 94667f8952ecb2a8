using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Platform;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Assessment.Sessions;

/// <summary>A step of an item as one session shows it: its options in an order drawn from the session's seed, position and step alone.</summary>
internal sealed class Question
{
    // Any odd constants far from SplitMix64's own step keep the streams of positions and steps apart.
    private const ulong Stride = 0xD1B54A32D192ED03;
    private const ulong StepStride = 0x8CB92BA72F3D8DD7;

    private readonly int[] _order;

    private Question(Item item, int number, int[] order) => (Item, Number, _order) = (item, number, order);

    public Item Item { get; }

    /// <summary>1 for the first step.</summary>
    public int Number { get; }

    public Step Step => Item.Steps[Number - 1];

    public bool IsLastStep => Number == Item.Steps.Count;

    /// <summary>Options of the step, by their place in the author's order, as they are shown.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <param name="step">1 for the first; an item that is no task has one.</param>
    public static Question At(Item item, long seed, int position, int step = 1)
    {
        var shown = item.Steps[step - 1];
        var order = Enumerable.Range(0, shown.Options.Count).ToArray();
        new SeededEntropy(unchecked((ulong)seed + (ulong)position * Stride + (ulong)(step - 1) * StepStride)).Shuffle<int>(order);
        // Steps that happen to be drawn in their right order would need no work: move them on by one.
        if (shown.Kind == ItemKind.Order && order.SequenceEqual(order.Order())) { order = [.. order.Skip(1), order[0]]; }
        return new Question(item, step, order);
    }

    /// <summary>
    /// What a form sent, as a stored response. Options are named by their place as shown (1, 2, …), so the page gives nothing
    /// away; an order sends for each shown step the place it gets. Null with a refusal when it cannot be read.
    /// </summary>
    public string? Read(StringValues sent, Refusals.Field field)
    {
        if (Step.Field is { } typed) { return ReadTyped(typed, sent.ToString(), field); }
        if (Step.Kind == ItemKind.Order) { return ReadOrder(sent, field); }
        List<int> chosen = [];
        foreach (var text in sent)
        {
            if (Place(text) is not { } place) { return field.Refuse<string>(AssessmentWords.ChooseFromList); }
            if (!chosen.Contains(_order[place])) { chosen.Add(_order[place]); }
        }
        return chosen.Count switch
        {
            0 => field.Refuse<string>(Step.Kind == ItemKind.Several ? AssessmentWords.ChooseAtLeastOne : AssessmentWords.ChooseOne),
            > 1 when Step.Kind != ItemKind.Several => field.Refuse<string>(AssessmentWords.ChooseOnlyOne),
            _ => string.Concat(chosen.Order().Select(Marking.LetterOf)),
        };
    }

    /// <summary>Where a stored response of this step put the option shown at a place: its rank in an order, 1 when chosen, 0 when not.</summary>
    public int Answered(string response, int shown)
    {
        var at = response.IndexOf(Marking.LetterOf(_order[shown]), StringComparison.Ordinal);
        return at < 0 ? 0 : Step.Kind == ItemKind.Order ? at + 1 : 1;
    }

    private static string? ReadTyped(TypedField typed, string sent, Refusals.Field field) => Marking.Typed(typed, sent) switch
    {
        { Length: > 0 } value => value,
        _ when typed.Digits && !string.IsNullOrWhiteSpace(sent) => field.Refuse<string>(AssessmentWords.TypeDigits),
        _ => field.Refuse<string>(AssessmentWords.TypeSomething),
    };

    private string? ReadOrder(StringValues sent, Refusals.Field field)
    {
        var response = new char[_order.Length];
        var given = sent.Count(s => !string.IsNullOrEmpty(s));
        if (given == 0) { return field.Refuse<string>(AssessmentWords.GiveEachStepAPlace); }
        if (given != _order.Length || sent.Count != _order.Length) { return field.Refuse<string>(AssessmentWords.SomeStepHasNoPlace); }
        for (var shown = 0; shown < sent.Count; shown++)
        {
            if (Place(sent[shown]) is not { } rank) { return field.Refuse<string>(AssessmentWords.ChooseFromList); }
            if (response[rank] != '\0') { return field.Refuse<string>(AssessmentWords.TwoStepsInOnePlace.With(rank + 1)); }
            response[rank] = Marking.LetterOf(_order[shown]);
        }
        return new string(response);
    }

    private int? Place(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= _order.Length ? place - 1 : null;
}
