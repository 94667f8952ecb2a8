using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>Which level of place a name says its body is of.</summary>
public enum PlaceLevel
{
    /// <summary>"tỉnh".</summary>
    Province,

    /// <summary>"thành phố": of the level of a province, or of a district as there were until 1 July 2025.</summary>
    City,

    /// <summary>"xã", "phường", "đặc khu".</summary>
    Commune,

    /// <summary>"huyện", "quận", "thị xã", "thị trấn": there have been none since 1 July 2025.</summary>
    District,
}

/// <summary>The name of a body as somebody wrote it, taken apart: "Phòng VH-XH xã Vân Sơn" is a body, a level and a place.</summary>
/// <param name="Key">Of the whole: <see cref="Organisations.KeyOf"/>.</param>
/// <param name="Head">Key of what stands before the level; the same as <paramref name="Key"/> where no level is said.</param>
/// <param name="Level">Null where none is said.</param>
/// <param name="Place">Folded, without its level: "van son"; empty where none is named.</param>
/// <param name="IsMany">Said of several without naming one: "UBND các xã, phường", "các đơn vị liên quan".</param>
public sealed partial record OrganisationName(string Key, string Head, PlaceLevel? Level, string Place, bool IsMany)
{
    private static readonly Dictionary<string, PlaceLevel> Levels = new(StringComparer.Ordinal)
    {
        ["tỉnh"] = PlaceLevel.Province, ["tp"] = PlaceLevel.City, ["thành phố"] = PlaceLevel.City, ["xã"] = PlaceLevel.Commune, ["phường"] = PlaceLevel.Commune, ["đặc khu"] = PlaceLevel.Commune,
        ["huyện"] = PlaceLevel.District, ["quận"] = PlaceLevel.District, ["thị xã"] = PlaceLevel.District, ["thị trấn"] = PlaceLevel.District,
    };

    private static readonly Dictionary<string, PlaceLevel> Bare = Levels.ToDictionary(l => Fold.Of(l.Key), l => l.Value, StringComparer.Ordinal);

    // Before it the word is no level ("hợp tác xã"), nor with it behind ("xã hội", "Tỉnh ủy").
    private static readonly HashSet<string> NotBehind = new(StringComparer.Ordinal) { "tac", "tu" };
    private static readonly HashSet<string> NotBefore = new(StringComparer.Ordinal) { "hoi", "uy", "doan", "vien" };

    private static readonly HashSet<string> Several = new(StringComparer.Ordinal) { "các", "mỗi", "từng", "những" };

    public static OrganisationName Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var said = Spelling.OneToneStyle(written.Normalize()).ToLowerInvariant();
        // One folded word for each written one, so that both are spoken of by one index.
        var words = Word().Matches(said).Select(m => (m.Index, m.Length, Text: m.Value, Folded: Fold.Of(m.Value))).ToList();
        // Who writes without marks writes everything so.
        var bare = Fold.Of(said) == string.Join(' ', words.Select(w => w.Text));
        var key = Organisations.KeyOf(written);
        var several = Organisations.IsCollective(written) || words.Exists(w => Several.Contains(w.Text));
        for (var i = 1; i < words.Count; i++)
        {
            if (LevelAt(i, out var length) is not { } level) { continue; }
            var head = words[i - 1].Text is "cấp" ? i - 1 : i;
            if (head == 0) { break; }
            List<string> place = [];
            var others = false;
            for (var j = i + length; j < words.Count; j++)
            {
                // "xã Vân Sơn, tỉnh Bắc Ninh" is in Vân Sơn; "xã, phường" are many.
                if (LevelAt(j, out _) is not null) { others = place.Count == 0; break; }
                place.Add(words[j].Folded);
            }
            var end = words[head - 1].Index + words[head - 1].Length;
            return new(key, Organisations.KeyOf(Same(written, said) ? written[..end] : said[..end]), level, string.Join(' ', place), several || others);
        }
        return new(key, key, null, "", several);

        PlaceLevel? LevelAt(int at, out int length)
        {
            var known = bare ? Bare : Levels;
            length = 2;
            if (at + 1 < words.Count && known.TryGetValue($"{words[at].Text} {words[at + 1].Text}", out var two)) { return two; }
            length = 1;
            return known.TryGetValue(words[at].Text, out var one) && !(at > 0 && NotBehind.Contains(words[at - 1].Folded)) && !(at + 1 < words.Count && NotBefore.Contains(words[at + 1].Folded)) ? one : null;
        }
    }

    // Capitals tell signs ("VH-XH") from words: kept wherever places in both texts are the same.
    private static bool Same(string written, string said) => written.Length == said.Length;

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*|[0-9]+")]
    private static partial Regex Word();
}
