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

    public static IEnumerable<XElement> Of(AdministrativeDocument document, Layout layout) =>
    [
        Names(document, layout),
        .. document.Kind.HasTitle ? Title(document.Kind.Name, document.Subject, layout) : [],
        .. document.Banner is { } banner ? Warning(banner) : [],
        .. Recipients(document.Recipients, layout),
        .. LegalBases(document.LegalBases),
    ];

    public static XElement PageWarning(string banner) =>
        W.Paragraph(new Stance { Justify = "center", Before = 0, After = 0 }, W.Run(banner, new Letters(10, Bold: true, Colour: WarningRed)));

    private static XElement Names(AdministrativeDocument document, Layout layout)
    {
        int[] widths = [layout.LetterheadLeft, layout.LetterheadRight];
        var issuer = Agency(document.IssuingAgency, layout);
        return W.Frame(widths,
            W.FrameRow(widths,
            [
                .. document.SuperiorAgency is { } superior ? new[] { Centred(Agency(superior, layout), new Letters(layout.Sizes.Agency)) } : [],
                Centred(issuer, new Letters(layout.Sizes.Agency, Bold: true)),
                W.Rule(Layout.RuleUnder(issuer, layout.Sizes.Agency, capitals: true, layout.LetterheadLeft), layout.LetterheadLeft),
            ],
            [
                Centred(State, new Letters(layout.Sizes.State, Bold: true)),
                Centred(Motto, new Letters(layout.Sizes.Motto, Bold: true)),
                W.Rule(layout.MottoWidth, layout.LetterheadRight),
            ]),
            W.FrameRow(widths,
            [
                Centred($"Số: {document.Number}", new Letters(layout.Sizes.Number), before: 80),
                .. !document.Kind.HasTitle ? new[] { Centred(Layout.Balanced($"V/v {document.Subject}", layout.Sizes.LetterSubject, capitals: false, layout.LetterheadLeft), new Letters(layout.Sizes.LetterSubject), before: 120) } : [],
            ],
            [
                Centred($"{document.Place}, {DateOf(document)}", new Letters(layout.Sizes.PlaceAndDate, Italic: true), before: 80),
            ]));
    }

    private static string Agency(string name, Layout layout) =>
        Layout.Balanced(name.ReplaceLineEndings("\n").ToUpperInvariant(), layout.Sizes.Agency, capitals: true, layout.LetterheadLeft);

    public static string DateOf(AdministrativeDocument document)
    {
        const string Room = "\u00A0\u00A0\u00A0\u00A0\u00A0";
        return document.Date is { } date ? VietnameseDate.Long(date) : $"ngày{Room} tháng{Room} năm{Room}{Room}";
    }

    private static IEnumerable<XElement> Title(string kind, string subject, Layout layout) =>
    [
        W.Paragraph(new Stance { Style = "Title" }, W.Run(kind.ToUpperInvariant())),
        W.Paragraph(new Stance { Style = "Subtitle" }, W.Run(subject)),
        W.Rule(Layout.RuleUnder(subject, layout.Sizes.Title, capitals: false, layout.TextWidth), layout.TextWidth, after: 120),
    ];

    private static IEnumerable<XElement> Warning(string banner) =>
        [W.Paragraph(new Stance { Justify = "center", Before = 120, After = 120 }, W.Run(banner, new Letters(20, Bold: true, Colour: WarningRed)))];

    private static IEnumerable<XElement> Recipients(IReadOnlyList<string> recipients, Layout layout)
    {
        if (recipients.Count == 0) return [];
        if (recipients.Count == 1)
            return [W.Paragraph(new Stance { Justify = "center", Before = 200, After = 200 }, W.Run($"Kính gửi: {Ending.Bare(recipients[0])}"))];

        // The dashes stand in line under the colon (same part of the decree): "Kính gửi" is 1000 wide in 14 pt.
        const int Dash = 160;
        var begin = layout.Left;
        var colon = begin + (int)(1000 * layout.Sizes.Text / 14);
        return
        [
            W.Paragraph(new Stance { Left = begin, Before = 200, After = 60, KeepWithNext = true }, W.Run("Kính gửi:")),
            .. recipients.Select((recipient, i) => W.Paragraph(
                new Stance { Left = colon + Dash, Hanging = Dash, After = i == recipients.Count - 1 ? 200 : 60 },
                W.Run($"- {Ending.InList(recipient, i, recipients.Count)}"))),
        ];
    }

    private static IEnumerable<XElement> LegalBases(IReadOnlyList<string> bases) =>
        bases.Select((text, i) => W.Paragraph(new Stance { Style = "BodyText" }, W.Run(Ending.InList(text, i, bases.Count), new Letters(Italic: true))));

    private static XElement Centred(string text, Letters letters, int before = 0) =>
        W.Paragraph(new Stance { Justify = "center", Before = before, After = 0 }, W.Run(text, letters));
}
