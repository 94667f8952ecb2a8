using System.Xml.Linq;
using static HocVuSo.Assessment.Qti.Qti;

namespace HocVuSo.Assessment.Qti;

/// <summary>One thing after the other of an item body: a line of text, a screen of ours, a place to answer.</summary>
/// <param name="Part">What our own export says a text is (situation, ask, do, label); null for a text of others.</param>
internal sealed record Piece(XElement At, string? Part, string Text)
{
    public bool IsAnswer => At.Name.LocalName.EndsWith("-interaction", StringComparison.Ordinal);

    public bool IsScreen => At.Our("look") is not null;
}

/// <summary>Flattens an item body in reading order.</summary>
internal static class ItemBody
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal) { "p", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6" };

    public static List<Piece> Read(XElement body)
    {
        List<Piece> pieces = [];
        Walk(body, pieces);
        return pieces;
    }

    private static void Walk(XElement element, List<Piece> pieces)
    {
        if (element.Our("look") is not null || IsInteraction(element)) { pieces.Add(new Piece(element, null, "")); return; }
        if (!element.Descendants().Any(d => Blocks.Contains(d.Name.LocalName) || IsInteraction(d) || d.Our("part") is not null))
        {
            Add(element, element.Our("part"), TextOf(element), pieces);
            return;
        }
        var loose = "";
        foreach (var node in element.Nodes())
        {
            if (node is XText text) { loose += text.Value; }
            else if (node is XElement child)
            {
                if (!Blocks.Contains(child.Name.LocalName) && !IsInteraction(child) && child.Our("part") is null && !child.Descendants().Any(IsInteraction)) { loose += TextOf(child); continue; }
                Add(element, null, loose, pieces);
                loose = "";
                Walk(child, pieces);
            }
        }
        Add(element, null, loose, pieces);
    }

    private static void Add(XElement at, string? part, string text, List<Piece> pieces)
    {
        var flat = Flat(text);
        if (flat.Length > 0) { pieces.Add(new Piece(at, part, flat)); }
    }

    public static bool IsInteraction(XElement element) => element.Name.LocalName.EndsWith("-interaction", StringComparison.Ordinal);

    /// <summary>The words in an element without what our export wrote before them for plain renderers; a line break is a space.</summary>
    public static string TextOf(XElement element) => Flat(string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text when !text.Ancestors().TakeWhile(a => a != element).Any(a => a.Our("label") is not null) => text.Value,
        XElement { Name.LocalName: "br" } => " ",
        _ => "",
    })));
}
