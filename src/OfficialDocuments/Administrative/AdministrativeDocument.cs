namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// An administrative document in the parts that Decree 30/2020/NĐ-CP names (Annex I). Texts are plain; capitals, punctuation
/// of lists, "Kính gửi:", "Nơi nhận:" and the final "./." are the writer's work. A line break in a text is kept.
/// </summary>
public sealed record AdministrativeDocument
{
    /// <summary>The measures it is written by; the properties of the file say which.</summary>
    public DocumentTemplate Template { get; init; } = DocumentTemplate.Decree30;

    /// <summary>The agency above the issuing one; null where the form shows only the issuer (a People's Committee).</summary>
    public string? SuperiorAgency { get; init; }

    public required string IssuingAgency { get; init; }

    public required DocumentNumber Number { get; init; }

    /// <summary>Where it is issued ("Bắc Ninh"), as it stands before the date.</summary>
    public required string Place { get; init; }

    /// <summary>Null leaves room for the day, month and year.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Says which parts there must be; the writer refuses a document that lacks one or has one too many.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Trích yếu: what it is about, without "V/v" and without full stop.</summary>
    public required string Subject { get; init; }

    /// <summary>"Kính gửi:": none, one on the same line, or several on dashed lines, as far as the <see cref="Kind"/> allows.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>"Căn cứ …", each in italics on its own line, before the text.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The text; all blocks from the first <see cref="Block.Annex"/> on follow after the signature.</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    public required SignerCapacity SignerCapacity { get; init; }

    /// <summary>Without academic titles, which the writer refuses; null leaves room for it.</summary>
    public string? SignerName { get; init; }

    /// <summary>
    /// "Nơi nhận:" without dashes and punctuation. "Như trên" is written first where there is "Kính gửi", "Lưu: VT" last, unless an
    /// entry begins with these words; then that entry takes the place.
    /// </summary>
    public IReadOnlyList<string> DistributionList { get; init; } = [];

    /// <summary>
    /// A warning on the document itself ("SỐ LIỆU MÔ PHỎNG"), in red at the head of every page and large under the title, so that no
    /// page can be passed on without it. Not part of the decree's form; null for real documents.
    /// </summary>
    public string? Banner { get; init; }

    /// <summary>What the file says about itself; null says nothing.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
