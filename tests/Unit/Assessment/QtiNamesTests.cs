using HocVuSo.Assessment.Qti;
using Xunit;

namespace HocVuSo.Unit.Assessment;

/// <summary>
/// What we write keeps to the names of the QTI 3.0 binding: per element, what may stand in it in this order, and its
/// attributes. The list holds what we use of it. Attributes data-* are free by the specification.
/// </summary>
public sealed class QtiNamesTests
{
    private static readonly Dictionary<string, (string[] Children, string[] Attributes)> Known = new(StringComparer.Ordinal)
    {
        ["qti-assessment-item"] = (["qti-response-declaration", "qti-outcome-declaration", "qti-item-body", "qti-response-processing", "qti-modal-feedback"], ["identifier", "title", "adaptive", "time-dependent", "lang", "schemaLocation"]),
        ["qti-response-declaration"] = (["qti-correct-response", "qti-mapping"], ["identifier", "cardinality", "base-type"]),
        ["qti-correct-response"] = (["qti-value"], []),
        ["qti-mapping"] = (["qti-map-entry"], ["default-value"]),
        ["qti-map-entry"] = ([], ["map-key", "mapped-value", "case-sensitive"]),
        ["qti-value"] = ([], []),
        ["qti-outcome-declaration"] = (["qti-default-value"], ["identifier", "cardinality", "base-type", "normal-maximum", "normal-minimum"]),
        ["qti-default-value"] = (["qti-value"], []),
        ["qti-item-body"] = (["p", "div", "qti-choice-interaction", "qti-order-interaction"], []),
        ["div"] = (["p", "div", "p", "qti-choice-interaction"], []),
        ["p"] = (["strong", "small", "span", "qti-text-entry-interaction"], []),
        ["strong"] = ([], []),
        ["small"] = ([], []),
        ["span"] = ([], []),
        ["qti-choice-interaction"] = (["qti-prompt", "qti-simple-choice"], ["response-identifier", "shuffle", "max-choices", "min-choices"]),
        ["qti-order-interaction"] = (["qti-prompt", "qti-simple-choice"], ["response-identifier", "shuffle"]),
        ["qti-prompt"] = ([], []),
        ["qti-simple-choice"] = (["img"], ["identifier"]),
        ["img"] = ([], ["src", "alt", "width", "height"]),
        ["qti-text-entry-interaction"] = ([], ["response-identifier", "expected-length"]),
        ["qti-response-processing"] = (["qti-response-condition", "qti-set-outcome-value"], []),
        ["qti-response-condition"] = (["qti-response-if"], []),
        ["qti-response-if"] = (["qti-match", "qti-gt", "qti-set-outcome-value"], []),
        ["qti-match"] = (["qti-variable", "qti-correct"], []),
        ["qti-gt"] = (["qti-map-response", "qti-base-value"], []),
        ["qti-sum"] = (["qti-variable", "qti-base-value"], []),
        ["qti-divide"] = (["qti-variable", "qti-base-value"], []),
        ["qti-set-outcome-value"] = (["qti-base-value", "qti-sum", "qti-divide"], ["identifier"]),
        ["qti-variable"] = ([], ["identifier"]),
        ["qti-correct"] = ([], ["identifier"]),
        ["qti-map-response"] = ([], ["identifier"]),
        ["qti-base-value"] = ([], ["base-type"]),
        ["qti-modal-feedback"] = (["qti-content-body"], ["outcome-identifier", "show-hide", "identifier"]),
        ["qti-content-body"] = (["p"], []),
    };

    [Fact]
    public void Every_exported_item_uses_known_names_in_known_places()
    {
        HashSet<string> met = [];
        foreach (var item in Banks.Real.Families.SelectMany(f => f.Items))
        {
            foreach (var element in ItemWriter.Write(item).Root!.DescendantsAndSelf())
            {
                Assert.Equal(Qti.Asi, element.Name.Namespace);
                var name = element.Name.LocalName;
                met.Add(name);
                var (children, attributes) = Known[name];
                Assert.All(element.Attributes().Where(a => !a.IsNamespaceDeclaration && !a.Name.LocalName.StartsWith(Qti.Own, StringComparison.Ordinal)), a => Assert.Contains(a.Name.LocalName, attributes));
                InOrder(name, [.. element.Elements().Select(e => e.Name.LocalName)], children);
            }
        }
        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_answer_has_its_declaration_and_every_outcome_that_is_set_is_declared()
    {
        foreach (var root in Banks.Real.Families.SelectMany(f => f.Items).Select(i => ItemWriter.Write(i).Root!))
        {
            IEnumerable<string> Names(string element, string attribute) => root.Descendants(Qti.Asi + element).Select(e => e.Attribute(attribute)!.Value);
            var answers = root.Descendants().Select(e => e.Attribute("response-identifier")?.Value).OfType<string>().ToList();
            Assert.Equal(Names("qti-response-declaration", "identifier"), answers);
            Assert.Subset(Names("qti-outcome-declaration", "identifier").ToHashSet(), Names("qti-set-outcome-value", "identifier").ToHashSet());
            foreach (var choices in root.Descendants(Qti.Asi + "qti-prompt").Select(p => p.Parent!))
            {
                var offered = choices.Elements(Qti.Asi + "qti-simple-choice").Select(c => c.Attribute("identifier")!.Value).ToHashSet();
                var declared = root.Elements(Qti.Asi + "qti-response-declaration").Single(d => d.Attribute("identifier")!.Value == choices.Attribute("response-identifier")!.Value);
                Assert.Subset(offered, declared.Descendants(Qti.Asi + "qti-value").Select(v => v.Value).ToHashSet());
                if (choices.Name.LocalName != "qti-order-interaction") { continue; }
                Assert.NotEqual(declared.Descendants(Qti.Asi + "qti-value").Select(v => v.Value), choices.Elements(Qti.Asi + "qti-simple-choice").Select(c => c.Attribute("identifier")!.Value));
            }
        }
    }

    // Where a name is listed once, its elements stand together and after those listed before it; paragraphs and blocks mix.
    private static void InOrder(string parent, string[] children, string[] known)
    {
        Assert.All(children, child => Assert.Contains(child, known));
        if (parent is "div" or "qti-item-body" or "qti-response-processing" or "p") { return; }
        var places = children.Select(child => Array.IndexOf(known, child)).ToArray();
        Assert.Equal(places.Order(), places);
    }
}
