using System.Diagnostics;
using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>The blocks of the text and of the annexes.</summary>
internal static class BodyText
{
    /// <summary>The main text, closed with "./.".</summary>
    public static IReadOnlyList<Block> Closed(IReadOnlyList<Block> blocks) => blocks is [.., Block.Paragraph last]
        ? [.. blocks.SkipLast(1), last with { Text = Ending.OfText(last.Text) }]
        : [.. blocks, new Block.Paragraph("./.")];

    /// <param name="beforeSignature">The last paragraph keeps with the signature: one alone on a page could be put under another text.</param>
    public static IEnumerable<XElement> Of(IReadOnlyList<Block> blocks, Layout layout, bool landscape, bool beforeSignature = false) => blocks.SelectMany((block, i) => block switch
    {
        Block.Heading heading => [Heading(heading)],
        Block.Paragraph paragraph => [Paragraph(paragraph, keepWithNext: beforeSignature && i == blocks.Count - 1)],
        Block.Table table => RuledTable.Of(table, landscape ? layout.TextWidthLandscape : layout.TextWidth),
        Block.PageBreak => [PageBreak()],
        _ => throw new UnreachableException(),
    });

    private static XElement Heading(Block.Heading heading)
    {
        var style = heading.Level switch
        {
            0 => "Part",
            1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => throw new ArgumentException($"There is no heading of level {heading.Level}.", nameof(heading)),
        };
        return W.Paragraph(new Stance { Style = style }, W.Run(Lettered(heading)));
    }

    // "Phần I" in ordinary letters, what it is called below it in capitals; "I." in capitals as a whole.
    private static string Lettered(Block.Heading heading)
    {
        var lines = heading.Text.ReplaceLineEndings("\n").Split('\n');
        return heading.Level switch
        {
            0 => string.Join('\n', [lines[0], .. lines.Skip(1).Select(line => line.ToUpperInvariant())]),
            1 => heading.Text.ToUpperInvariant(),
            _ => heading.Text,
        };
    }

    private static XElement Paragraph(Block.Paragraph paragraph, bool keepWithNext) => W.Paragraph(
        new Stance { Style = "BodyText", KeepWithNext = keepWithNext },
        W.Runs(paragraph.Text, new Letters(Bold: paragraph.Bold, Italic: paragraph.Italic)));

    private static XElement PageBreak()
    {
        var paragraph = W.Hairline();
        paragraph.Add(W.E("r", W.E("br", W.A("type", "page"))));
        return paragraph;
    }
}
