using System.Globalization;
using System.Xml.Linq;
using HocVuSo.Platform;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>A response declaration.</summary>
/// <param name="Correct">What qti-correct-response holds, in its order.</param>
/// <param name="Mapped">Keys of the mapping with what each is worth.</param>
internal sealed record Response(XElement Element, string Name, string Cardinality, string Type, IReadOnlyList<string> Correct, IReadOnlyList<(string Key, double Worth, bool CaseSensitive)> Mapped)
{
    public static Response Of(XElement declaration)
    {
        var mapping = declaration.Element(Asi + "qti-mapping");
        return new Response(
            declaration,
            (string?)declaration.Attribute("identifier") ?? "",
            (string?)declaration.Attribute("cardinality") ?? "single",
            (string?)declaration.Attribute("base-type") ?? "identifier",
            [.. declaration.Elements(Asi + "qti-correct-response").Elements(Asi + "qti-value").Select(v => v.Value.Trim())],
            [.. mapping?.Elements(Asi + "qti-map-entry").Select(e => ((string?)e.Attribute("map-key") ?? "", Number((string?)e.Attribute("mapped-value")), (string?)e.Attribute("case-sensitive") != "false")) ?? []]);
    }

    public IReadOnlyList<string> Worthy => [.. Mapped.Where(m => m.Worth > 0).Select(m => m.Key)];

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}

/// <summary>
/// Whether an item's response processing means what marking here means: one answer is right as a whole, of several each
/// counts alike. Rules are recognised by their shape; whatever has another shape is refused, even if it came to the same.
/// </summary>
internal static class Scoring
{
    /// <summary>What stands against it, and where; null when nothing does. <paramref name="byMap"/> tells which responses their mapping decides.</summary>
    public static (XElement At, Text Why, string? Value)? Fault(XElement item, IReadOnlyList<Response> responses, out HashSet<string> byMap)
    {
        byMap = new(StringComparer.Ordinal);
        if (item.Element(Asi + "qti-response-processing") is not { } processing) { return null; }
        if ((string?)processing.Attribute("template") is { } template)
        {
            var name = template[(template.LastIndexOf('/') + 1)..].Replace(".xml", "", StringComparison.Ordinal);
            return (name, responses) switch
            {
                ("match_correct", [_]) => null,
                ("map_response", [var only]) => Mapped(only, byMap) ? null : (only.Element, QtiWords.PartialCredit, null),
                _ => (processing, QtiWords.Template, name),
            };
        }
        List<XElement> rules = [.. processing.Elements()];
        if (rules.Count == 0) { return null; }
        var understood = responses is [var response] ? AsAWhole(rules, response, byMap) : AsAShare(rules, responses, byMap);
        return understood ? null : (processing, QtiWords.OtherScoring, null);
    }

    // A rule for feedback alone takes no part in the score.
    private static bool TouchesScore(XElement rule) => rule.DescendantsAndSelf(Asi + "qti-set-outcome-value").Any(set => (string?)set.Attribute("identifier") == "SCORE");

    private static bool AsAWhole(List<XElement> rules, Response response, HashSet<string> byMap)
    {
        if (rules.Where(TouchesScore).ToList() is not [var only]) { return false; }
        if (only.Name.LocalName == "qti-set-outcome-value") { return IsMap(Single(only), response.Name) && Mapped(response, byMap); }
        return When(only) is var (test, then, otherwise)
            && IsRight(test, response, byMap)
            && then.Where(TouchesScore).ToList() is [var set] && Constant(set) > 0
            && otherwise.Where(TouchesScore).All(s => Constant(s) == 0);
    }

    private static bool AsAShare(List<XElement> rules, IReadOnlyList<Response> responses, HashSet<string> byMap)
    {
        HashSet<string> counted = new(StringComparer.Ordinal), counters = new(StringComparer.Ordinal);
        double? worth = null;
        var summed = false;
        foreach (var rule in rules)
        {
            if (rule.Name.LocalName == "qti-response-condition")
            {
                if (When(rule) is not var (test, then, otherwise)) { return false; }
                if (responses.FirstOrDefault(r => IsRight(test, r, byMap)) is not { } response || !counted.Add(response.Name)) { return false; }
                if (then is not [var set] || otherwise.Any(s => Constant(s) != 0)) { return false; }
                if (Added(set) is not var (counter, own, value) || (worth is { } before && before != value)) { return false; }
                // A plain value written twice into one outcome would overwrite, not add.
                if (!counters.Add(counter) && !own) { return false; }
                worth = value;
            }
            else if (TouchesScore(rule))
            {
                if (summed || !IsShare(rule, counters)) { return false; }
                summed = true;
            }
        }
        return counted.Count == responses.Count && worth > 0 && (summed || counters.SetEquals(["SCORE"]));
    }

    // SCORE = a sum of the counters, perhaps divided by a number.
    private static bool IsShare(XElement set, HashSet<string> counters)
    {
        var value = Single(set);
        if (value is { Name.LocalName: "qti-divide" } && value.Elements().ToList() is [var above, { Name.LocalName: "qti-base-value" }]) { value = above; }
        var named = value?.Name.LocalName == "qti-sum" ? [.. value.Elements()] : value is null ? [] : new List<XElement> { value };
        return named.All(v => v.Name.LocalName == "qti-variable")
            && named.Count == counters.Count
            && named.Select(v => (string?)v.Attribute("identifier") ?? "").ToHashSet(StringComparer.Ordinal).SetEquals(counters);
    }

    private static (XElement Test, List<XElement> Then, List<XElement> Otherwise)? When(XElement condition)
    {
        if (condition.Name.LocalName != "qti-response-condition") { return null; }
        var branches = condition.Elements().ToList();
        if (branches.Count is < 1 or > 2 || branches[0].Name.LocalName != "qti-response-if" || branches.Skip(1).Any(b => b.Name.LocalName != "qti-response-else")) { return null; }
        var inside = branches[0].Elements().ToList();
        List<XElement> otherwise = [.. branches.Skip(1).Elements()];
        return inside.Count > 0 && inside.Skip(1).Concat(otherwise).All(e => e.Name.LocalName == "qti-set-outcome-value") ? (inside[0], inside[1..], otherwise) : null;
    }

    private static bool IsRight(XElement test, Response response, HashSet<string> byMap)
    {
        var sides = test.Elements().ToList();
        if (sides.Count != 2) { return false; }
        return test.Name.LocalName switch
        {
            "qti-match" => sides.Any(s => Names(s, "qti-variable", response.Name)) && sides.Any(s => Names(s, "qti-correct", response.Name)),
            "qti-gt" => IsMap(sides[0], response.Name) && Number(sides[1]) == 0 && Mapped(response, byMap),
            _ => false,
        };
    }

    // Worth something for exactly what is right: otherwise it is partial credit.
    private static bool Mapped(Response response, HashSet<string> byMap)
    {
        var whole = response.Cardinality == "single" && response.Worthy.Count > 0
            && response.Mapped.All(m => !double.IsNaN(m.Worth))
            && response.Mapped.Where(m => m.Worth > 0).Select(m => m.Worth).Distinct().Count() == 1
            && (response.Type != "identifier" || response.Worthy.Count == 1);
        if (whole) { byMap.Add(response.Name); }
        return whole;
    }

    // What a rule adds, to which outcome; own is true when it adds to what the outcome held.
    private static (string Counter, bool Own, double Value)? Added(XElement set)
    {
        var counter = (string?)set.Attribute("identifier") ?? "";
        if (Constant(set) is { } plain) { return (counter, false, plain); }
        return Single(set) is { Name.LocalName: "qti-sum" } sum && sum.Elements().ToList() is [var a, var b] && Names(a, "qti-variable", counter) && Number(b) is { } value
            ? (counter, true, value)
            : null;
    }

    private static bool IsMap(XElement? value, string name) => value is not null && Names(value, "qti-map-response", name);

    private static bool Names(XElement element, string kind, string name) => element.Name.LocalName == kind && (string?)element.Attribute("identifier") == name;

    private static XElement? Single(XElement set) => set.Elements().Count() == 1 ? set.Elements().First() : null;

    private static double? Constant(XElement set) => Single(set) is { } value ? Number(value) : null;

    private static double? Number(XElement value) =>
        value.Name.LocalName == "qti-base-value" && double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
