using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Platform;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Assessment.Sessions;

/// <summary>An item as one session shows it: its options in an order drawn from the session's seed and the position alone.</summary>
internal sealed class Question
{
    // Any odd constant far from SplitMix64's own step keeps the positions' streams apart.
    private const ulong Stride = 0xD1B54A32D192ED03;

    private readonly int[] _order;

    private Question(Item item, int[] order) => (Item, _order) = (item, order);

    public Item Item { get; }

    /// <summary>Options of the item, by their place in the author's order, as they are shown.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <param name="position">1 for the first question.</param>
    public static Question At(ItemBank bank, byte[] sheet, long seed, int position)
    {
        var item = bank.Item(Sheets.At(sheet, position));
        var order = Enumerable.Range(0, item.Options.Count).ToArray();
        new SeededEntropy(unchecked((ulong)seed + (ulong)position * Stride)).Shuffle<int>(order);
        // Steps that happen to be drawn in their right order would need no work: move them on by one.
        if (item.Kind == ItemKind.Order && order.SequenceEqual(order.Order())) { order = [.. order.Skip(1), order[0]]; }
        return new Question(item, order);
    }

    /// <summary>
    /// What a form sent, as a stored response. Options are named by their place as shown (1, 2, …), so the page gives nothing
    /// away; an order sends for each shown step the place it gets. Null with a refusal when it cannot be read.
    /// </summary>
    public string? Read(StringValues sent, Refusals.Field field)
    {
        if (Item.Kind == ItemKind.Order) { return ReadOrder(sent, field); }
        List<int> chosen = [];
        foreach (var text in sent)
        {
            if (Place(text) is not { } place) { return field.Refuse<string>(AssessmentWords.ChooseFromList); }
            if (!chosen.Contains(_order[place])) { chosen.Add(_order[place]); }
        }
        return chosen.Count switch
        {
            0 => field.Refuse<string>(Item.Kind == ItemKind.Several ? AssessmentWords.ChooseAtLeastOne : AssessmentWords.ChooseOne),
            > 1 when Item.Kind != ItemKind.Several => field.Refuse<string>(AssessmentWords.ChooseOnlyOne),
            _ => string.Concat(chosen.Order().Select(Marking.LetterOf)),
        };
    }

    /// <summary>Where a stored response put the option shown at a place: its rank in an order, 1 when chosen, 0 when not.</summary>
    public int Answered(string response, int shown)
    {
        var at = response.IndexOf(Marking.LetterOf(_order[shown]), StringComparison.Ordinal);
        return at < 0 ? 0 : Item.Kind == ItemKind.Order ? at + 1 : 1;
    }

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
