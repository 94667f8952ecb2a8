namespace HocVuSo.OfficialDocuments.Administrative.Docx;

/// <summary>
/// What a document of a kind must have and cannot have. Each refusal is an <see cref="ArgumentException"/> that says what to change:
/// a document that breaks the decree is never written.
/// </summary>
internal static class Rules
{
    // Of the decree's Annex I, part II: no academic titles or honours before the name.
    private static readonly string[] Titles = ["GS", "PGS", "TS", "TSKH", "ThS", "CN", "KS", "BS", "NGND", "NGƯT"];

    public static void Check(AdministrativeDocument document)
    {
        var kind = document.Kind;
        if (document.Date < document.Template.ValidFrom)
            throw Refused("The document is dated before its template came into force.");
        if (kind.MustBeAddressed && document.Recipients.Count == 0)
            throw Refused($"“{kind}” needs recipients under “Kính gửi”.");
        if (!kind.MayBeAddressed && document.Recipients.Count > 0)
            throw Refused($"“{kind}” has no “Kính gửi”: name the recipients in the distribution list.");
        if (document.Recipients.Count == 0 && document.DistributionList.Any(Distribution.IsAsAbove))
            throw Refused("“Như trên” refers to “Kính gửi”, and the document has none.");
        if (document.Subject.TrimStart().StartsWith("V/v", StringComparison.OrdinalIgnoreCase))
            throw Refused("The subject is given without “V/v”: it is written where the decree asks for it.");
        if (document.SignerName?.Split([' ', '.'], 2, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && Titles.Contains(first))
            throw Refused($"The signer's name stands without “{first}”.");
        Symbol(kind, document.Number.Symbol);
    }

    private static void Symbol(DocumentKind kind, string symbol)
    {
        if (kind.Abbreviation is { } abbreviation && !Begins(symbol, abbreviation))
            throw Refused($"The symbol of “{kind}” begins with {abbreviation}-; this one is {symbol}.");
        if (kind.Abbreviation is null && DocumentKind.All.FirstOrDefault(other => other.Abbreviation is { } taken && Begins(symbol, taken)) is { } meant)
            throw Refused($"The symbol {symbol} is one of “{meant}”; that of “{kind}” begins with the issuer.");
    }

    private static bool Begins(string symbol, string abbreviation) => symbol.StartsWith($"{abbreviation}-", StringComparison.Ordinal);

    private static ArgumentException Refused(string why) => new(why);
}
