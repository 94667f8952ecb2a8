namespace HocVuSo.OfficialDocuments.Spreadsheets;

/// <summary>Names of sheets as Excel allows them: 1–31 characters, none of []:*?/\, no apostrophe at the ends, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in wanted)
        {
            var clean = Clean(name);
            var unique = Cut(clean, Longest);
            for (var number = 2; !taken.Add(unique); number++) unique = $"{Cut(clean, Longest - 6)} ({number})";
            names.Add(unique);
        }
        return names;
    }

    private static string Clean(string name)
    {
        var allowed = Packaging.OfficeText.OneLine(name).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? ' ' : c);
        var trimmed = string.Concat(allowed).Trim(' ', '\'');
        return trimmed.Length > 0 ? trimmed : "Trang";
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length) return name;
        // Not through the middle of a surrogate pair.
        var end = char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
        return name[..end].TrimEnd(' ', '\'');
    }
}
