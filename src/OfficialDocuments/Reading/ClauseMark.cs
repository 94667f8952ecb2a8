using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>What a line that begins a clause begins with.</summary>
/// <param name="Depth">Of numbers with points: 2 for "1.4"; otherwise 1.</param>
/// <param name="Rest">What follows the mark on the line.</param>
internal readonly partial record struct ClauseMark(ClauseKind Kind, string Marker, int Depth, string Rest)
{
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    /// <summary>From here on clauses are items of a list.</summary>
    public const int LevelOfItems = 50;

    /// <summary>Which clauses it ends: those at its own level and below.</summary>
    public int Level => Kind switch
    {
        ClauseKind.Annex or ClauseKind.Closing => 10,
        ClauseKind.Part => Marker.Length == 1 && Marker[0] is >= 'A' and <= 'E' ? 19 : 20,
        ClauseKind.Section => 30 + Depth,
        ClauseKind.Point => 40,
        ClauseKind.Dash => LevelOfItems,
        ClauseKind.TableHead => 54,
        ClauseKind.Row => Depth == 1 ? 54 : 55,
        ClauseKind.Plus => 60,
        _ => throw new InvalidOperationException($"{Kind} has no mark."),
    };

    /// <summary>Null for a line without one.</summary>
    public static ClauseMark? Of(string line)
    {
        if (Closing().Match(line) is { Success: true }) { return new(ClauseKind.Closing, "", 1, line); }
        if (Annex().Match(line) is { Success: true } annex) { return new(ClauseKind.Annex, Roman(annex.Groups[1].Value.ToUpperInvariant()), 1, line); }
        if (OfPart(line) is { } part) { return part; }
        if (Section().Match(line) is { Success: true } section)
        {
            var number = section.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.');
            return new(ClauseKind.Section, number, number.Count(c => c == '.') + 1, section.Groups["rest"].Value);
        }
        if (Bracketed().Match(line) is { Success: true } bracketed) { return new(ClauseKind.Section, bracketed.Groups[1].Value, 3, bracketed.Groups[2].Value); }
        if (Point().Match(line) is { Success: true } point) { return new(ClauseKind.Point, point.Groups[1].Value, 1, point.Groups[2].Value); }
        if (Item().Match(line) is { Success: true } item) { return new(item.Groups[1].Value == "+" ? ClauseKind.Plus : ClauseKind.Dash, "", 1, item.Groups[2].Value); }
        return null;
    }

    /// <summary>
    /// A heading that lost its number is known by its words: a part in capitals that speaks of aims, targets, tasks; a section that
    /// is nothing but a year. The marker is left empty: it follows from the one before.
    /// </summary>
    public static ClauseMark? OfLostHeading(string line)
    {
        if (IsInCapitals(line) && PartTitle().IsMatch(Fold.SameLength(line))) { return new(ClauseKind.Part, "", 1, line); }
        return YearTitle().IsMatch(line) ? new(ClauseKind.Section, "", 1, line) : null;
    }

    /// <summary>Whether a line is, or begins, the titles of a table's columns.</summary>
    public static bool IsTableHead(string line) => TableHead().IsMatch(line);

    /// <summary>A row of a table: by the number that is due, by 1 where rows begin anew, or by a Roman number for a group of rows.</summary>
    /// <param name="due">The number of the row after the last one.</param>
    public static ClauseMark? OfRow(string line, int due)
    {
        if (Numbered().Match(line) is { Success: true } row && int.TryParse(row.Groups[1].ValueSpan, out var number) && (number == due || number == 1))
        {
            return new(ClauseKind.Row, row.Groups[1].Value.TrimStart('0'), 2, row.Groups[2].Value);
        }
        return Grouped().Match(line) is { Success: true } group ? new(ClauseKind.Row, Roman(group.Groups[1].Value), 1, group.Groups[2].Value) : null;
    }

    public static bool IsInCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower) && line.Contains(' ', StringComparison.Ordinal);

    /// <summary>Roman numerals with the letters and digits that scanners take for them; what is none comes back as it is.</summary>
    public static string Roman(string written)
    {
        var mended = string.Concat(written.Select(c => c is 'l' or '1' or '|' or 'i' ? 'I' : c));
        return written.Any(char.IsLetter) && RomanNumber().IsMatch(mended) ? mended : written;
    }

    private static ClauseMark? OfPart(string line)
    {
        if (NamedPart().Match(line) is { Success: true } named)
        {
            var ordinal = Array.FindIndex(Ordinals, o => o.Equals(named.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) + 1;
            return new(ClauseKind.Part, ordinal > 0 ? RomanOf(ordinal) : Roman(named.Groups[1].Value), 1, named.Groups[2].Value);
        }
        if (Part().Match(line) is { Success: true } part && RomanNumber().IsMatch(Roman(part.Groups[1].Value)) && part.Groups[1].Value is not "l" and not "i")
        {
            return new(ClauseKind.Part, Roman(part.Groups[1].Value), 1, part.Groups[2].Value);
        }
        return Lettered().Match(line) is { Success: true } lettered && !lettered.Groups[2].Value.Any(char.IsLower) ? new(ClauseKind.Part, lettered.Groups[1].Value, 1, lettered.Groups[2].Value) : null;
    }

    /// <summary>1 to 39.</summary>
    public static string RomanOf(int number) =>
        string.Concat(Enumerable.Repeat('X', number / 10)) + (number % 10) switch { 0 => "", 4 => "IV", 9 => "IX", var n => (n >= 5 ? "V" : "") + new string('I', n % 5) };

    /// <summary>0 for what is no Roman number below 40.</summary>
    public static int NumberOf(string roman) => Enumerable.Range(1, 39).FirstOrDefault(n => RomanOf(n) == roman);

    [GeneratedRegex(@"^(?:Nơi nhận\s*:?|Trên đây là\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^PHỤ\s+LỤC(?:\s+(?:SỐ\s+)?([IVXLCl1]+|[0-9]{1,3}))?(?![\p{L}\p{N}])(?!\s+\p{Ll})(?!\s*[,;])|^Phụ\s+lục\s+(?:số\s+)?([IVXLC]+|[0-9]{1,3})[.:]?$")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^([IVXLl1|]{1,6})\s*[.)]\s*(?![0-9])(.*)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")]
    private static partial Regex RomanNumber();

    [GeneratedRegex(@"^(?:PHẦN|Phần)\s+(?:THỨ\s+|thứ\s+)?([IVX]{1,5}|[Nn]hất|NHẤT|[Hh]ai|[Bb]a|[Tt]ư|HAI|BA|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI)(?![\p{L}\p{N}])\s*[.:]?\s*(.*)$")]
    private static partial Regex NamedPart();

    [GeneratedRegex(@"^([A-E])\s*[.)]\s+(\p{Lu}.*)$")]
    private static partial Regex Lettered();

    // A date or an amount has no letter right behind its point; a section may have lost the blank.
    [GeneratedRegex(@"^(?:(?:Điều|Mục)\s+)?(?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?:\s?\.)?)(?<=\.|\.[0-9]{1,2})(?:\s+|(?=\p{L}))(?<rest>.*)$|^(?<number>[0-9]{1,2})[)/]\s+(?<rest>.*)$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\(([0-9]{1,2})\)\s*(.*)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([a-zđ])(?:[)/]\s*|\.\s+)(.*)$")]
    private static partial Regex Point();

    // "giai đoạn 2023 - 2030" may break before its dash.
    [GeneratedRegex(@"^([-–—•+*])(?:\s+|(?=\p{Lu}))(?!(?:19|20)[0-9]{2}(?![0-9]))(.*)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:muc dich|yeu cau|muc tieu|chi tieu|noi dung|nhiem vu|giai phap|to chuc thuc hien|phan cong|kinh phi|nguon luc|thoi gian|che do)(?![a-z])")]
    private static partial Regex PartTitle();

    [GeneratedRegex(@"^(?:(?:đến(?:\s+hết)?|trong|giai đoạn)\s+)?năm\s+20[0-9]{2}\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex YearTitle();

    [GeneratedRegex(@"^\|?\s*(?:S?TT|Số\s*TT)(?:\s*\|?\s*(?:Nội|Mục|Chỉ|Nhiệm|Công|Tên|Hoạt|Đơn|Nhóm|Danh|Các|Giải)\b.*)?$")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^([0-9]{1,3})[.)]?(?:\s+(.*))?$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^([IVX]{1,5})[.)]?(?:\s+(\p{Lu}.*))?$")]
    private static partial Regex Grouped();
}
