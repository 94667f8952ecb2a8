namespace HocVuSo.Assessment.Contracts;

/// <summary>Items of the bank as QTI 3.0 content packages, both ways. Touches no database: what an import offers is for a person to look at.</summary>
public interface IItemExchange
{
    /// <summary>The bank in force as a package, or one family of it; null when there is no such family. The same bank gives the same bytes.</summary>
    byte[]? Export(string? family);

    /// <summary>Reads a package or a single item. Whatever cannot be taken over is a finding; the rest is offered all the same.</summary>
    /// <param name="name">What the file is called in findings.</param>
    ItemImport Import(string name, byte[] file);
}

/// <summary>What an import offers and what it has to say.</summary>
public sealed record ItemImport(IReadOnlyList<ImportedFamily> Families, IReadOnlyList<ImportedPicture> Pictures, IReadOnlyList<ImportFinding> Findings);

/// <param name="Yaml">As content/items holds it; for a family of our own that nobody changed, byte for byte.</param>
/// <param name="Missing">Keys a person has to fill in before the family can be used: a foreign item knows no skill of ours.</param>
public sealed record ImportedFamily(string Code, string Yaml, IReadOnlyList<string> Missing);

/// <param name="Svg">UTF-8; holds no script and points at nothing outside itself.</param>
public sealed record ImportedPicture(string Name, byte[] Svg);

/// <param name="Line">Of the element that is meant; null when the whole file is.</param>
/// <param name="Refused">True when something was left out because of it; otherwise it was taken over and should be looked at.</param>
public sealed record ImportFinding(string File, int? Line, bool Refused, string Vi, string En);
