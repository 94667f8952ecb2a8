namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// A kind of administrative document, with the parts it must and may have (Decree 30/2020/NĐ-CP, article 7, Annex I, part II, and the
/// abbreviations of Annex III). A closed set: a kind is added here together with what it needs.
/// </summary>
public sealed class DocumentKind
{
    /// <summary>Báo cáo. "Kính gửi" only when it goes to a higher level.</summary>
    public static readonly DocumentKind Report = new("Báo cáo", "BC", Addressing.Possible);

    /// <summary>Kế hoạch. Addressed to nobody: who carries it out stands under "Nơi nhận".</summary>
    public static readonly DocumentKind Plan = new("Kế hoạch", "KH", Addressing.None);

    /// <summary>Tờ trình.</summary>
    public static readonly DocumentKind Submission = new("Tờ trình", "TTr", Addressing.Needed);

    /// <summary>Công văn: no name of the kind, but "V/v" under the number.</summary>
    public static readonly DocumentKind Letter = new("Công văn", abbreviation: null, Addressing.Needed);

    private DocumentKind(string name, string? abbreviation, Addressing addressing) =>
        (Name, Abbreviation, MustBeAddressed, MayBeAddressed) = (name, abbreviation, addressing == Addressing.Needed, addressing != Addressing.None);

    private enum Addressing
    {
        None,
        Possible,
        Needed,
    }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } = [Report, Plan, Submission, Letter];

    /// <summary>As in a sentence that begins with it: "Báo cáo".</summary>
    public string Name { get; }

    /// <summary>What the symbol of its number begins with ("BC" in "BC-UBND"); null for letters, whose symbol begins with the issuer.</summary>
    public string? Abbreviation { get; }

    /// <summary>Whether the name stands as the title; if not, the subject stands under the number.</summary>
    public bool HasTitle => Abbreviation is not null;

    /// <summary>Whether it cannot do without "Kính gửi".</summary>
    public bool MustBeAddressed { get; }

    /// <summary>Whether it can have "Kính gửi".</summary>
    public bool MayBeAddressed { get; }

    public override string ToString() => Name;
}
