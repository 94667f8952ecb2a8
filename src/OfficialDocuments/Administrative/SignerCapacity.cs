namespace HocVuSo.OfficialDocuments.Administrative;

/// <summary>
/// In which capacity somebody signs, as the lines above the signature (Decree 30/2020/NĐ-CP, article 13 and Annex I, part II). Names
/// of bodies and positions are given in ordinary letters and without abbreviation: "Ủy ban nhân dân", "Chủ tịch". One that is empty
/// or already begins with "TM.", "KT.", "TL.", "TUQ." or "Q." throws <see cref="ArgumentException"/>.
/// </summary>
public sealed record SignerCapacity
{
    private const string ForBody = "TM.", InPlaceOf = "KT.", OnOrder = "TL.", OnAuthority = "TUQ.", ActingAs = "Q.";
    private static readonly string[] Forms = [ForBody, InPlaceOf, OnOrder, OnAuthority, ActingAs];

    // One text instead of a list: records compare lists by reference.
    private readonly string _text;

    private SignerCapacity(params IEnumerable<string> lines) => _text = string.Join('\n', lines);

    /// <summary>From above to below, in ordinary letters: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch".</summary>
    public IReadOnlyList<string> Lines => _text.Split('\n');

    /// <summary>The head of an agency led by one person: "Giám đốc".</summary>
    public static SignerCapacity Head(string position) => new(Named(position));

    /// <summary>For a body that decides together: "TM. Ủy ban nhân dân", "Chủ tịch".</summary>
    public static SignerCapacity OnBehalfOf(string body, string position) => new(Line(ForBody, body), Named(position));

    /// <summary>A deputy in place of the head: "KT. Giám đốc", "Phó Giám đốc".</summary>
    public static SignerCapacity ForDeputy(string head, string deputy) => new(Line(InPlaceOf, head), Named(deputy));

    /// <summary>A deputy in place of the head of a body: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch".</summary>
    public static SignerCapacity ForDeputy(string body, string head, string deputy) => new(Line(ForBody, body), Line(InPlaceOf, head), Named(deputy));

    /// <summary>By order, the head of a unit below: "TL. Chủ tịch", "Chánh Văn phòng".</summary>
    public static SignerCapacity ByOrder(string head, string position) => new(Line(OnOrder, head), Named(position));

    /// <summary>By order, with the deputy of that unit: "TL. Chủ tịch", "KT. Chánh Văn phòng", "Phó Chánh Văn phòng".</summary>
    public static SignerCapacity ByOrder(string head, string position, string deputy) => new(Line(OnOrder, head), Line(InPlaceOf, position), Named(deputy));

    /// <summary>By written authority, which cannot be passed on: "TUQ. Giám đốc", "Trưởng phòng Chuyển đổi số".</summary>
    public static SignerCapacity ByAuthority(string head, string position) => new(Line(OnAuthority, head), Named(position));

    /// <summary>Entrusted with the head's position: "Q. Giám đốc".</summary>
    public static SignerCapacity Acting(string position) => new(Line(ActingAs, position));

    /// <summary>Entrusted with the position of the head of a body: "TM. Ủy ban nhân dân", "Q. Chủ tịch".</summary>
    public static SignerCapacity Acting(string body, string position) => new(Line(ForBody, body), Line(ActingAs, position));

    public override string ToString() => string.Join(" / ", Lines);

    private static string Line(string form, string name) => $"{form} {Named(name)}";

    private static string Named(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) throw new ArgumentException("A body or position of a signer has no name.", nameof(name));
        return Forms.FirstOrDefault(form => words.StartsWith(form, StringComparison.OrdinalIgnoreCase)) is { } form
            ? throw new ArgumentException($"“{words}” already begins with {form}, which is written here.", nameof(name))
            : words;
    }
}
