using System.Globalization;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>
/// One item as a qti-assessment-item. Answers are scored by rules of the item's own rather than by the template
/// match_correct, which sets no feedback: the explanation is a modal feedback that shows once the item is answered.
/// </summary>
internal static class ItemWriter
{
    public const string Explained = "EXPLAIN";

    private const string Feedback = "FEEDBACK";
    private const string Score = "SCORE";
    private const string RightSteps = "RIGHT";

    // A picture says what its option says; the page shows it this large too.
    private const int PictureSize = 48;

    public static XDocument Write(Item item)
    {
        var family = item.Family;
        var task = item.Kind == ItemKind.Task;
        return new XDocument(new XElement(
            Asi + "qti-assessment-item",
            new XAttribute("xmlns", Asi.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
            new XAttribute(Instance + "schemaLocation", $"{Asi.NamespaceName} {Schemas}imsqti_asiv3p0_v1p0.xsd"),
            new XAttribute("identifier", $"hvs-{family.Code}-{RowOf(item)}"),
            new XAttribute("title", Flat(item.Ask)),
            new XAttribute("adaptive", "false"),
            new XAttribute("time-dependent", "false"),
            new XAttribute(XNamespace.Xml + "lang", "vi"),
            Ours("family", family.Code),
            Ours("version", family.Version.ToString(CultureInfo.InvariantCulture)),
            Ours("row", RowOf(item)),
            Ours("skill", family.Skill),
            Ours("level", family.Level),
            Ours("band", BandOf(family.Band)),
            Ours("kind", KindOf(family.Kind)),
            family.Enemies.Count > 0 ? Ours("enemies", string.Join(' ', family.Enemies)) : null,
            item.Steps.Select((step, number) => Response(step, NameOf(item, number))),
            Outcome(Score, "float", new XAttribute("normal-maximum", "1"), new XAttribute("normal-minimum", "0"), Zero()),
            task ? Outcome(RightSteps, "float", Zero()) : null,
            Outcome(Feedback, "identifier"),
            new XElement(Asi + "qti-item-body", Body(item)),
            new XElement(Asi + "qti-response-processing", task ? ShareOfSteps(item) : AllOrNothing(item), Set(Feedback, Value("identifier", Explained))),
            new XElement(
                Asi + "qti-modal-feedback",
                new XAttribute("outcome-identifier", Feedback),
                new XAttribute("show-hide", "show"),
                new XAttribute("identifier", Explained),
                new XElement(Asi + "qti-content-body", new XElement(Asi + "p", item.Explain)))));
    }

    private static string NameOf(Item item, int step) => item.Steps.Count == 1 ? "RESPONSE" : $"RESPONSE{step + 1}";

    private static XAttribute Ours(string name, string value) => new(Own + name, value);

    private static XElement Response(Step step, string name) => new(
        Asi + "qti-response-declaration",
        new XAttribute("identifier", name),
        new XAttribute("cardinality", step.Kind switch { ItemKind.Several => "multiple", ItemKind.Order => "ordered", _ => "single" }),
        new XAttribute("base-type", step.Field is null ? "identifier" : "string"),
        new XElement(Asi + "qti-correct-response", CorrectOf(step).Select(v => new XElement(Asi + "qti-value", v))),
        step.Field is { } field ? Spellings(field) : null);

    private static IEnumerable<string> CorrectOf(Step step) => step.Field is { } field ? field.Right.Take(1) : Marking.Key(step).Select(letter => letter.ToString());

    private static XElement Spellings(TypedField field) => new(
        Asi + "qti-mapping",
        new XAttribute("default-value", "0"),
        field.Right.Select(right => new XElement(Asi + "qti-map-entry", new XAttribute("map-key", right), new XAttribute("mapped-value", "1"), new XAttribute("case-sensitive", "false"))));

    private static XElement Outcome(string name, string type, params XObject[] more) =>
        new(Asi + "qti-outcome-declaration", new XAttribute("identifier", name), new XAttribute("cardinality", "single"), new XAttribute("base-type", type), more);

    private static XElement Zero() => new(Asi + "qti-default-value", new XElement(Asi + "qti-value", "0"));

    private static IEnumerable<XElement?> Body(Item item)
    {
        yield return item.Situation is { } situation ? new XElement(Asi + "p", Ours("part", "situation"), situation) : null;
        if (item.Kind != ItemKind.Task)
        {
            yield return ScreenOf(item.Steps[0]);
            yield return Interaction(item.Steps[0], NameOf(item, 0), item.Ask);
            yield break;
        }
        yield return new XElement(Asi + "p", Ours("part", "ask"), item.Ask);
        foreach (var (step, number) in item.Steps.Select((s, i) => (s, i)))
        {
            yield return new XElement(
                Asi + "div",
                Ours("step", (number + 1).ToString(CultureInfo.InvariantCulture)),
                step.Field is null ? null : new XElement(Asi + "p", Ours("part", "do"), step.Do),
                ScreenOf(step),
                step.Field is { } field ? Typed(field, NameOf(item, number)) : Interaction(step, NameOf(item, number), step.Do!));
        }
    }

    private static XElement? ScreenOf(Step step) => step.Screen is not { } screen ? null : new XElement(
        Asi + "div",
        Ours("look", screen.Look),
        new XElement(Asi + "p", Ours("part", "title"), new XElement(Asi + "strong", screen.Title)),
        screen.Parts.Select(part => LabelOf(part.Kind) is { } label
            ? new XElement(Asi + "p", Ours("part", part.Kind), new XElement(Asi + "small", Ours("label", part.Kind), label), " ", new XElement(Asi + "span", part.Text))
            : new XElement(Asi + "p", Ours("part", part.Kind), part.Text)));

    // What the page writes before a part of a screen; a plain renderer has no style that would say it.
    private static string? LabelOf(string part) => part switch
    {
        "payee" => AssessmentWords.Payee.Vi,
        "amount" => AssessmentWords.Amount.Vi,
        "note" => AssessmentWords.NoteOnTransfer.Vi,
        "from" => AssessmentWords.From.Vi,
        _ => null,
    };

    private static XElement Interaction(Step step, string name, string prompt) => new(
        Asi + (step.Kind == ItemKind.Order ? "qti-order-interaction" : "qti-choice-interaction"),
        new XAttribute("response-identifier", name),
        new XAttribute("shuffle", "true"),
        step.Kind == ItemKind.Order ? null : new XAttribute("max-choices", step.Kind == ItemKind.Several ? "0" : "1"),
        step.Kind == ItemKind.Order ? null : new XAttribute("min-choices", "1"),
        new XElement(Asi + "qti-prompt", prompt),
        Shown(step).Select(option => new XElement(
            Asi + "qti-simple-choice",
            new XAttribute("identifier", Marking.LetterOf(option.Place)),
            option.Option.Picture is { } picture ? Picture(picture) : null,
            option.Option.Text)));

    // A renderer that does not shuffle must not show an order item already solved.
    private static IEnumerable<(Option Option, int Place)> Shown(Step step)
    {
        var written = step.Options.Select((o, i) => (o, i)).ToList();
        if (step.Kind != ItemKind.Order) { return written; }
        var sorted = written.OrderBy(o => o.o.Text, StringComparer.Ordinal).ToList();
        return sorted.SequenceEqual(written) ? Enumerable.Reverse(sorted) : sorted;
    }

    private static XElement Picture(string picture) => new(
        Asi + "img",
        new XAttribute("src", "../" + PicturePath(picture)),
        new XAttribute("alt", ""),
        new XAttribute("width", PictureSize),
        new XAttribute("height", PictureSize));

    private static XElement Typed(TypedField field, string name) => new(
        Asi + "p",
        new XElement(Asi + "span", Ours("part", "label"), field.Label),
        " ",
        new XElement(
            Asi + "qti-text-entry-interaction",
            new XAttribute("response-identifier", name),
            new XAttribute("expected-length", Marking.LongestTyped),
            Ours("keys", field.Digits ? "digits" : "text")));

    private static XElement AllOrNothing(Item item) => When(IsRight(item.Steps[0], NameOf(item, 0)), Set(Score, Value("float", "1")));

    private static IEnumerable<XElement> ShareOfSteps(Item item) =>
    [
        .. item.Steps.Select((step, number) => When(
            IsRight(step, NameOf(item, number)),
            Set(RightSteps, new XElement(Asi + "qti-sum", Variable(RightSteps), Value("float", "1"))))),
        Set(Score, new XElement(Asi + "qti-divide", Variable(RightSteps), Value("float", item.Steps.Count.ToString(CultureInfo.InvariantCulture)))),
    ];

    private static XElement IsRight(Step step, string name) => step.Field is null
        ? new XElement(Asi + "qti-match", Variable(name), new XElement(Asi + "qti-correct", new XAttribute("identifier", name)))
        : new XElement(Asi + "qti-gt", new XElement(Asi + "qti-map-response", new XAttribute("identifier", name)), Value("float", "0"));

    private static XElement When(XElement test, XElement then) => new(Asi + "qti-response-condition", new XElement(Asi + "qti-response-if", test, then));

    private static XElement Set(string outcome, XElement value) => new(Asi + "qti-set-outcome-value", new XAttribute("identifier", outcome), value);

    private static XElement Variable(string name) => new(Asi + "qti-variable", new XAttribute("identifier", name));

    private static XElement Value(string type, string value) => new(Asi + "qti-base-value", new XAttribute("base-type", type), value);
}
