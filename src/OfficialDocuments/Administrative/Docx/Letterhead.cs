using System.Xml.Linq;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// Everything above the text: names of the state and the agencies, number, place and date, title, banner, recipients and legal
/// bases. Sizes: Decree 30/2020/NĐ-CP, Annex I, parts II and IV.
/// </summary>
internal static class Letterhead
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const string WarningRed = "C00000";

    public static IEnumerable<XElement> Of(AdministrativeDocument document) =>
    [
        Names(document),
        .. document.Kind is { } kind ? Title(kind, document.Subject) : [],
        .. document.Banner is { } banner ? Warning(banner) : [],
        .. Recipients(document.Recipients),
        .. LegalBases(document.LegalBases),
    ];

    public static XElement PageWarning(string banner) =>
        W.Paragraph(new Stance { Justify = "center", Before = 0, After = 0 }, W.Run(banner, new Letters(10, Bold: true, Colour: WarningRed)));

    private static XElement Names(AdministrativeDocument document)
    {
        int[] widths = [Measures.LetterheadLeft, Measures.LetterheadRight];
        var issuer = document.IssuingAgency.ToUpperInvariant();
        return W.Frame(widths,
            W.FrameRow(widths,
            [
                .. document.SuperiorAgency is { } superior ? new[] { Centred(superior.ToUpperInvariant(), new Letters(12)) } : [],
                Centred(issuer, new Letters(12, Bold: true)),
                W.Rule(Measures.RuleUnder(issuer, 12, capitals: true, Measures.LetterheadLeft), Measures.LetterheadLeft),
            ],
            [
                Centred(State, new Letters(12, Bold: true)),
                Centred(Motto, new Letters(13, Bold: true)),
                W.Rule(Measures.MottoWidth, Measures.LetterheadRight),
            ]),
            W.FrameRow(widths,
            [
                Centred($"Số: {document.Number}", new Letters(13), before: 80),
                .. document.Kind is null ? new[] { Centred($"V/v {document.Subject}", new Letters(13), before: 120) } : [],
            ],
            [
                Centred($"{document.Place}, {DateOf(document)}", new Letters(13, Italic: true), before: 80),
            ]));
    }

    private static string DateOf(AdministrativeDocument document)
    {
        const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0";
        return document.Date is { } date ? VietnameseDate.Long(date) : $"ngày{Room} tháng{Room} năm{Room}{Room}";
    }

    private static IEnumerable<XElement> Title(string kind, string subject) =>
    [
        W.Paragraph(new Stance { Style = "Title" }, W.Run(kind.ToUpperInvariant())),
        W.Paragraph(new Stance { Style = "Subtitle" }, W.Run(subject)),
        W.Rule(Measures.RuleUnder(subject, 14, capitals: false, Measures.TextWidth), Measures.TextWidth),
    ];

    private static IEnumerable<XElement> Warning(string banner) =>
        [W.Paragraph(new Stance { Justify = "center", Before = 120, After = 120 }, W.Run(banner, new Letters(20, Bold: true, Colour: WarningRed)))];

    private static IEnumerable<XElement> Recipients(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0) return [];
        if (recipients.Count == 1)
            return [W.Paragraph(new Stance { Justify = "center", Before = 200, After = 200 }, W.Run($"Kính gửi: {Ending.Bare(recipients[0])}"))];

        // The dashes stand in line under the colon (same part of the decree): "Kính gửi" is 1000 wide in 14 pt.
        const int Begin = Measures.Left, Colon = Begin + 1000, Dash = 160;
        return
        [
            W.Paragraph(new Stance { Left = Begin, Before = 200, After = 60, KeepWithNext = true }, W.Run("Kính gửi:")),
            .. recipients.Select((recipient, i) => W.Paragraph(
                new Stance { Left = Colon + Dash, Hanging = Dash, After = i == recipients.Count - 1 ? 200 : 60 },
                W.Run($"- {Ending.InList(recipient, i, recipients.Count)}"))),
        ];
    }

    private static IEnumerable<XElement> LegalBases(IReadOnlyList<string> bases) =>
        bases.Select((text, i) => W.Paragraph(new Stance { Style = "BodyText" }, W.Run(Ending.InList(text, i, bases.Count), new Letters(Italic: true))));

    private static XElement Centred(string text, Letters letters, int before = 0) =>
        W.Paragraph(new Stance { Justify = "center", Before = before, After = 0 }, W.Run(text, letters));
}
