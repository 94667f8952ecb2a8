namespace HocVuSo.OfficialDocuments;

/// <summary>Where text stands in its line, cell or block; on a PDF page, whether it begins at, is around or ends at its x.</summary>
public enum Alignment
{
    Left,
    Centre,
    Right,
}
