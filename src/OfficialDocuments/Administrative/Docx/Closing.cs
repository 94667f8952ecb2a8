using System.Xml.Linq;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>Below the text: who receives it (left) and who signs (right), never torn apart by a page end.</summary>
internal static class Closing
{
    private const int LinesForSignature = 5; // room for a handwritten signature or the pictures of a digital one
    private const int AboveBlock = 120;

    public static XElement Of(AdministrativeDocument document, Layout layout)
    {
        int[] widths = [layout.ClosingLeft, layout.ClosingRight];
        return W.Frame(widths, W.FrameRow(widths, [.. Recipients(document, layout.Sizes)], [.. Signature(document, layout.Sizes)]));
    }

    private static IEnumerable<XElement> Recipients(AdministrativeDocument document, LetterSizes sizes)
    {
        var entries = Distribution.Of(document);
        return
        [
            Line("Nơi nhận:", new Letters(sizes.DistributionTitle, Bold: true, Italic: true), "left", before: AboveBlock),
            .. entries.Select((entry, i) => W.Paragraph(
                new Stance { Left = 120, Hanging = 120, Before = 0, After = 0, Justify = "left" },
                W.Run($"- {Ending.InList(entry, i, entries.Count)}", new Letters(sizes.Distribution)))),
        ];
    }

    private static IEnumerable<XElement> Signature(AdministrativeDocument document, LetterSizes sizes) =>
    [
        .. document.SignerCapacity.Lines.Select((capacity, i) =>
            Line(capacity.ToUpperInvariant(), new Letters(sizes.Signer, Bold: true), "center", before: i == 0 ? AboveBlock : 0)),
        .. Enumerable.Range(0, LinesForSignature).Select(_ => Line("", new Letters(sizes.Signer), "center")),
        Line(document.SignerName ?? "", new Letters(sizes.Signer, Bold: true), "center"),
    ];

    private static XElement Line(string text, Letters letters, string justify, int before = 0) =>
        W.Paragraph(new Stance { Justify = justify, Before = before, After = 0 }, W.Run(text, letters));
}
