using System.Globalization;
using System.Xml.Linq;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Platform;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>A picture an option of an item asks for: the file it names and what the bank will call it.</summary>
internal sealed record WantedPicture(string Path, string Name, XElement At);

/// <summary>
/// Reads one qti-assessment-item, ours or a foreign one, into a family of one row. Everything that has no place here is
/// named, all at once; then the answer is null.
/// </summary>
internal sealed class ItemReader(string path, XElement root, string code, List<ImportFinding> findings)
{
    private const int MostSteps = 5;

    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "qti-assessment-item", "qti-response-declaration", "qti-correct-response", "qti-value", "qti-mapping", "qti-map-entry", "qti-item-body",
        "qti-choice-interaction", "qti-order-interaction", "qti-text-entry-interaction", "qti-prompt", "qti-simple-choice", "qti-modal-feedback", "qti-content-body",
        "qti-stylesheet", "p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "span", "strong", "em", "b", "i", "small", "br", "img",
    };

    // Read by their own rules, or of no use here.
    private static readonly HashSet<string> ReadElsewhere = new(StringComparer.Ordinal) { "qti-response-processing", "qti-outcome-declaration" };

    private readonly List<WantedPicture> _pictures = [];
    private readonly Dictionary<string, Response> _responses = new(StringComparer.Ordinal);
    private HashSet<string> _byMap = [];
    private bool _refused;

    public IReadOnlyList<WantedPicture> Pictures => _pictures;

    private bool IsOurs => root.Our("family") is not null;

    public ItemFile? Read()
    {
        if (root.Name != Asi + "qti-assessment-item")
        {
            Refuse(root, root.Name.LocalName == "assessmentItem" ? QtiWords.OldQti : QtiWords.NotQti, root.Name.LocalName);
            return null;
        }
        if ((string?)root.Attribute("adaptive") == "true") { Refuse(root, QtiWords.Adaptive); }
        if ((string?)root.Attribute("time-dependent") == "true") { Refuse(root, QtiWords.TimeDependent); }
        LookOver(root, new(StringComparer.Ordinal));
        foreach (var response in root.Elements(Asi + "qti-response-declaration").Select(Response.Of)) { _responses[response.Name] = response; }
        if (root.Element(Asi + "qti-item-body") is not { } body) { Refuse(root, QtiWords.NoInteraction); return null; }

        var pieces = ItemBody.Read(body);
        var answers = pieces.Where(p => p.IsAnswer).ToList();
        if (answers.Count == 0) { Refuse(body, QtiWords.NoInteraction); }
        if (answers.Count > MostSteps) { Refuse(body, QtiWords.TooManyInteractions, answers.Count, MostSteps); }
        if (answers is [{ At.Name.LocalName: "qti-text-entry-interaction" } typed]) { Refuse(typed.At, QtiWords.SingleTyped); }
        if (answers.Count > 0 && pieces[^1] is { IsAnswer: false } after) { Refuse(after.At, QtiWords.TextAfter); }
        // A construct that was named already would only be named again, less clearly.
        if (_refused || answers.Select(ResponseOf).OfType<Response>().ToList() is not { } asked || asked.Count < answers.Count) { return null; }
        CheckScoring(asked);
        var file = answers.Count == 1 ? AsOne(pieces, answers[0].At) : AsTask(pieces);
        return _refused ? null : file;
    }

    private void LookOver(XElement element, HashSet<string> named)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace == Asi && ReadElsewhere.Contains(name)) { return; }
        if (element.Name.Namespace != Asi || !Understood.Contains(name))
        {
            if (!named.Add(name)) { return; }
            if (QtiWords.Refused.TryGetValue(name, out var why)) { Refuse(element, why); }
            else { Refuse(element, QtiWords.Unsupported, name); }
            return;
        }
        if ((string?)element.Attribute("fixed") == "true" && named.Add("fixed")) { Refuse(element, QtiWords.Fixed); }
        if (name == "img" && element.Parent?.Name.LocalName != "qti-simple-choice" && element.Parent?.Parent?.Name.LocalName != "qti-simple-choice") { Refuse(element, QtiWords.Picture); }
        foreach (var child in element.Elements()) { LookOver(child, named); }
    }

    private Response? ResponseOf(Piece answer)
    {
        var name = (string?)answer.At.Attribute("response-identifier") ?? "";
        if (_responses.TryGetValue(name, out var response)) { return response; }
        Refuse(answer.At, QtiWords.NoDeclaration, name);
        return null;
    }

    private void CheckScoring(List<Response> asked)
    {
        if (Scoring.Fault(root, asked, out _byMap) is { } fault) { Refuse(fault.At, fault.Why, fault.Value); }
        foreach (var response in asked.Where(r => r.Correct.Count == 0 && r.Worthy.Count == 0)) { Refuse(response.Element, QtiWords.NoKey, response.Name); }
        if (root.Element(Asi + "qti-response-processing") is not { } rules || (!rules.HasElements && rules.Attribute("template") is null)) { Note(root, QtiWords.NoScoring); }
    }

    private ItemFile? AsOne(List<Piece> pieces, XElement answer)
    {
        var texts = pieces.Where(p => !p.IsAnswer && !p.IsScreen).ToList();
        var ask = PromptOf(answer);
        if (ask is null && texts.Count > 0) { ask = texts[^1].Text; texts.RemoveAt(texts.Count - 1); }
        if (ask is null) { Refuse(answer, QtiWords.NoQuestion); return null; }
        var screen = pieces.Find(p => p.IsScreen)?.At;
        var several = ResponseOf(new Piece(answer, null, ""))!.Cardinality == "multiple";
        var kind = answer.Name.LocalName == "qti-order-interaction" ? "order" : several ? "several" : screen is not null ? "screen" : "one";
        return File(kind, Joined(texts), ask, OptionsOf(answer), kind == "screen" ? ScreenOf(screen!) : null, []);
    }

    private ItemFile? AsTask(List<Piece> pieces)
    {
        List<ItemFile.StepFile> steps = [];
        List<Piece> before = [];
        string? situation = null, ask = null;
        foreach (var piece in pieces)
        {
            if (piece.Part == "situation") { situation = piece.Text; }
            else if (piece.Part == "ask") { ask = piece.Text; }
            else if (!piece.IsAnswer) { before.Add(piece); }
            else
            {
                if (StepOf(before, piece.At) is not { } step) { return null; }
                steps.Add(step);
                before = [];
            }
        }
        if (!IsOurs) { Note(root, QtiWords.StepsMade); }
        return File("task", situation, ask ?? TitleOf(), [], null, steps);
    }

    private ItemFile.StepFile? StepOf(List<Piece> before, XElement answer)
    {
        var response = ResponseOf(new Piece(answer, null, ""))!;
        if (answer.Name.LocalName == "qti-order-interaction" || response.Cardinality != "single") { Refuse(answer, QtiWords.StepKind); return null; }
        var texts = before.Where(p => !p.IsScreen).ToList();
        ItemFile.FieldFile? field = null;
        string? what;
        if (answer.Name.LocalName == "qti-text-entry-interaction")
        {
            field = FieldOf(answer, response, texts.Count > 0 ? texts[^1].Text : "");
            if (texts.Count > 1) { texts.RemoveAt(texts.Count - 1); }
            what = texts.Count > 0 ? texts[^1].Text : null;
        }
        else { what = PromptOf(answer) ?? (texts.Count > 0 ? texts[^1].Text : null); }
        if (what is null) { Refuse(answer, QtiWords.NoQuestion); return null; }
        var screen = before.Find(p => p.IsScreen)?.At is { } drawn
            ? ScreenOf(drawn)
            : new ItemFile.ScreenFile { Look = "form", Title = TitleOf(), Parts = [.. texts.Where(t => t.Text != what).Select(t => new Dictionary<string, string> { ["text"] = t.Text })] };
        return new ItemFile.StepFile { Do = what, Screen = screen, Options = field is null ? OptionsOf(answer) : [], Field = field };
    }

    private ItemFile.FieldFile FieldOf(XElement answer, Response response, string label)
    {
        var right = response.Mapped.Count > 0 && _byMap.Contains(response.Name) ? response.Worthy : response.Correct;
        var digits = answer.Our("keys") is { } keys ? keys == "digits" : response.Type == "integer" && right.All(r => r.All(char.IsAsciiDigit));
        if (!IsOurs && !digits && (response.Mapped.Count == 0 || response.Mapped.Any(m => m.CaseSensitive))) { Note(answer, QtiWords.CaseIgnored); }
        if (!digits && response.Type != "string") { Refuse(response.Element, QtiWords.OtherScoring); }
        return new ItemFile.FieldFile { Label = label, Keys = digits ? "digits" : "text", Right = [.. right] };
    }

    private List<ItemFile.OptionFile> OptionsOf(XElement answer)
    {
        var response = ResponseOf(new Piece(answer, null, ""))!;
        var choices = answer.Elements(Asi + "qti-simple-choice").ToList();
        var ordered = answer.Name.LocalName == "qti-order-interaction";
        if ((string?)answer.Attribute("shuffle") != "true" && !ordered) { Note(answer, QtiWords.Shuffled); }
        var limit = (string?)answer.Attribute("max-choices");
        if (response.Cardinality == "multiple" && limit is not (null or "0") && int.TryParse(limit, CultureInfo.InvariantCulture, out var most) && most < choices.Count) { Note(answer, QtiWords.ChoiceLimit, limit); }
        IReadOnlyList<string> right = _byMap.Contains(response.Name) ? response.Worthy : response.Correct;
        string NameOf(XElement choice) => (string?)choice.Attribute("identifier") ?? "";
        if (ordered)
        {
            if (!choices.Select(NameOf).Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal), StringComparer.Ordinal)) { Refuse(answer, QtiWords.PartOrder); return []; }
            choices = [.. right.Select(name => choices.First(c => NameOf(c) == name))];
        }
        return [.. choices.Select((choice, place) => OptionOf(choice, place, !ordered && right.Contains(NameOf(choice), StringComparer.Ordinal)))];
    }

    private ItemFile.OptionFile OptionOf(XElement choice, int place, bool right)
    {
        var text = ItemBody.TextOf(choice);
        string? picture = null;
        if (choice.Descendants(Asi + "img").ToList() is [var image])
        {
            var source = (string?)image.Attribute("src") ?? "";
            var file = PackagePaths.Resolve(path, source);
            var own = Slug(System.IO.Path.GetFileNameWithoutExtension(source));
            picture = IsOurs && own.Length > 0 && file == PicturePath(own) ? own : $"{code}-{_pictures.Count + 1}-{Marking.LetterOf(place)}";
            _pictures.Add(new WantedPicture(file, picture, image));
            if (text.Length == 0) { text = Flat((string?)image.Attribute("alt") ?? ""); }
        }
        else if (choice.Descendants(Asi + "img").Any()) { Refuse(choice, QtiWords.Picture); }
        return new ItemFile.OptionFile { Text = text, Right = right, Picture = picture };
    }

    private static ItemFile.ScreenFile ScreenOf(XElement drawn)
    {
        var lines = drawn.Elements().Where(e => e.Our("part") is not null).ToList();
        return new ItemFile.ScreenFile
        {
            Look = drawn.Our("look")!,
            Title = lines.Find(l => l.Our("part") == "title") is { } title ? ItemBody.TextOf(title) : "",
            Parts = [.. lines.Where(l => l.Our("part") != "title").Select(l => new Dictionary<string, string> { [l.Our("part")!] = ItemBody.TextOf(l) })],
        };
    }

    private ItemFile File(string kind, string? situation, string ask, List<ItemFile.OptionFile> options, ItemFile.ScreenFile? screen, List<ItemFile.StepFile> steps)
    {
        var feedback = root.Elements(Asi + "qti-modal-feedback").ToList();
        if (feedback.Count > 1) { Refuse(feedback[1], QtiWords.Feedback); }
        return Braces.Kept(new ItemFile
        {
            Code = code,
            Version = int.TryParse(root.Our("version"), CultureInfo.InvariantCulture, out var version) ? version : 1,
            Skill = root.Our("skill") ?? "",
            Level = root.Our("level") ?? "",
            Band = root.Our("band") ?? "",
            Kind = kind,
            Enemies = [.. (root.Our("enemies") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Parameters = [[]],
            Situation = situation,
            Ask = ask,
            Options = options,
            Screen = screen,
            Steps = steps,
            Explain = feedback is [var only] ? ItemBody.TextOf(only) : "",
        });
    }

    private string TitleOf() => Flat((string?)root.Attribute("title") ?? "") is { Length: > 0 } title ? title : code;

    private static string? PromptOf(XElement answer) => answer.Element(Asi + "qti-prompt") is { } prompt && ItemBody.TextOf(prompt) is { Length: > 0 } text ? text : null;

    private static string? Joined(List<Piece> texts) => texts.Count == 0 ? null : string.Join(' ', texts.Select(t => t.Text));

    private void Refuse(XElement at, Text what, params ReadOnlySpan<object?> values)
    {
        _refused = true;
        findings.Add(Finding(path, at, true, what, values));
    }

    private void Note(XElement at, Text what, params ReadOnlySpan<object?> values) => findings.Add(Finding(path, at, false, what, values));
}
