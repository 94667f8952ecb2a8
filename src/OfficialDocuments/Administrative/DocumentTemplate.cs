namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// The measures of a layout with the rule they come from. A document names the template it is written by and its file says which one
/// that was, so that a new rule is a new template and old documents can be written again as they were. The page is A4, and the order
/// and the places of the parts are those of the decree in every template.
/// </summary>
public sealed record DocumentTemplate
{
    /// <summary>
    /// Decree 30/2020/NĐ-CP, Annex I. Where it leaves a choice: the smallest margins, because tables need the width; the smaller
    /// size in the narrow columns of the letterhead, the larger one everywhere else.
    /// </summary>
    public static DocumentTemplate Decree30 { get; } = new()
    {
        Code = "ND30",
        Version = 1,
        ValidFrom = new DateOnly(2020, 3, 5),
        LegalBasis = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Phụ lục I",
        Font = "Times New Roman",
        Margins = new PageMargins(Top: 20, Bottom: 20, Left: 30, Right: 15),
        Sizes = new LetterSizes(),
        FirstLine = 12.7m,
        BetweenParagraphs = 6,
        LineSpacing = 1.15,
    };

    /// <summary>Names the rule; a template is known by this and its <see cref="Version"/>.</summary>
    public required string Code { get; init; }

    /// <summary>From 1; any change of a measure is a new version.</summary>
    public required int Version { get; init; }

    /// <summary>Documents dated earlier cannot have followed the rule: the writer refuses them.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>As it is cited in Vietnamese.</summary>
    public required string LegalBasis { get; init; }

    public required string Font { get; init; }

    public required PageMargins Margins { get; init; }

    public required LetterSizes Sizes { get; init; }

    /// <summary>Indent of the first line of a paragraph, in millimetres (the decree: 10 or 12,7).</summary>
    public required decimal FirstLine { get; init; }

    /// <summary>In points (the decree: 6 at least).</summary>
    public required int BetweenParagraphs { get; init; }

    /// <summary>In lines (the decree: 1 to 1,5).</summary>
    public required double LineSpacing { get; init; }
}

/// <summary>
/// In millimetres of the page as it is read (the decree: top and bottom 20–25, left 30–35, right 15–20). Lying pages keep them.
/// </summary>
public sealed record PageMargins(decimal Top, decimal Bottom, decimal Left, decimal Right);

/// <summary>
/// Sizes of letters in points, in whole or half points. In brackets what the decree allows; where nothing stands it has no rule.
/// </summary>
public sealed record LetterSizes
{
    /// <summary>"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" (12–13).</summary>
    public double State { get; init; } = 12;

    /// <summary>"Độc lập - Tự do - Hạnh phúc" (13–14).</summary>
    public double Motto { get; init; } = 13;

    /// <summary>Names of both agencies (12–13).</summary>
    public double Agency { get; init; } = 12;

    /// <summary>"Số: …" (13).</summary>
    public double Number { get; init; } = 13;

    /// <summary>"V/v …" under the number of an official letter (12–13).</summary>
    public double LetterSubject { get; init; } = 12;

    /// <summary>Place and date (13–14).</summary>
    public double PlaceAndDate { get; init; } = 13;

    /// <summary>Name of the kind and what the document is about (13–14).</summary>
    public double Title { get; init; } = 14;

    /// <summary>The text, its headings, "Kính gửi" and the reference under the title of an annex (13–14).</summary>
    public double Text { get; init; } = 14;

    /// <summary>Cells of tables.</summary>
    public double Table { get; init; } = 12;

    /// <summary>Captions of tables.</summary>
    public double Caption { get; init; } = 13;

    /// <summary>Capacity and name of the signer (13–14).</summary>
    public double Signer { get; init; } = 14;

    /// <summary>"Nơi nhận:" (12).</summary>
    public double DistributionTitle { get; init; } = 12;

    /// <summary>The list under "Nơi nhận:" (11).</summary>
    public double Distribution { get; init; } = 11;

    /// <summary>"Phụ lục I" (14).</summary>
    public double AnnexLabel { get; init; } = 14;

    /// <summary>Title of an annex (13–14).</summary>
    public double AnnexTitle { get; init; } = 14;

    /// <summary>Page numbers (13–14).</summary>
    public double PageNumber { get; init; } = 14;
}
