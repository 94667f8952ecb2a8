using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// Finds sentences that ask for a share: a percentage, of whom, and what they shall come to, whether the share stands first ("80%
/// người dân … được xác nhận") or last ("Tỷ lệ người dân được xác nhận … đạt 80%"). What has a percentage but no such form is not
/// guessed at; it stays in its clause, where a person sees it.
/// </summary>
public static partial class TargetReader
{
    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<TargetStatement> Read(Clause document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<TargetStatement> found = [];
        Read(document, null, found);
        return found;
    }

    /// <summary>The targets of one text that stands at a path.</summary>
    /// <param name="inherited">The time that a heading names.</param>
    internal static IEnumerable<TargetStatement> Read(string words, string path, DateOnly? inherited)
    {
        foreach (var sentence in words.Length > PlanReader.LongestClause ? [] : Sentences().Split(words))
        {
            foreach (var target in ReadSentence(sentence.Trim(), path, inherited)) { yield return target; }
        }
    }

    private static void Read(Clause clause, DateOnly? inherited, List<TargetStatement> found)
    {
        found.AddRange(Read(clause.Words, clause.Path, inherited));
        // A sentence with a date of its own says nothing about the clauses below it.
        var heading = clause.Children.Count > 0 ? DueWords.Deadline(clause.Words) ?? inherited : inherited;
        foreach (var child in clause.Children) { Read(child, heading, found); }
    }

    private static IEnumerable<TargetStatement> ReadSentence(string sentence, string path, DateOnly? inherited)
    {
        var folded = Fold.SameLength(sentence);
        var shares = Shares().Matches(folded);
        (string Group, string Condition)? subject = null;
        for (var i = 0; i < shares.Count; i++)
        {
            var share = shares[i];
            if (!decimal.TryParse(share.Groups["value"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100) { continue; }
            var from = i == 0 ? 0 : shares[i - 1].Index + shares[i - 1].Length;
            var to = i + 1 < shares.Count ? shares[i + 1].Index : sentence.Length;
            var (before, after) = (sentence[from..share.Index], sentence[(share.Index + share.Length)..to]);
            if (Change().IsMatch(Fold.SameLength(before))) { continue; }
            // Of two shares the second may have the first one's subject: "60% năm 2025 và 80% năm 2026".
            var said = Divided(before, after) ?? Following(after) ?? Preceding(before) ?? (Continues(after) ? subject : null);
            if (said is not { } found) { continue; }
            subject = found;
            var place = Place().Match(found.Group);
            var group = place.Success ? found.Group.Remove(place.Index, place.Length) : found.Group;
            yield return new(
                path, OperatorOf(share.Groups["operator"].Value, share.Groups["after"].Success), percent, "%", Blanks().Replace(group, " ").Trim(' ', ',', ';', ':'),
                place.Success ? place.Value.Trim() : null, found.Condition.TrimEnd('.', ';', ',', '/', ' '),
                (shares.Count > 1 ? DueWords.Deadline(after) ?? DueWords.Deadline(before) : null) ?? DueWords.Deadline(sentence) ?? inherited, sentence);
        }
    }

    // "Cán bộ, công chức: | [95%] | sử dụng tốt chữ ký số".
    private static (string Group, string Condition)? Divided(string before, string after) =>
        before.TrimEnd() is [_, _, .., ':'] said && Conditions().Match("x " + after.TrimStart()) is { Success: true, Index: 2 }
            ? (said[Lead().Match(Fold.SameLength(said)).Length..^1].Trim(), after.Trim()) : null;

    // "[80%] người dân trong độ tuổi trưởng thành | được xác nhận …": the group ends where a verb says what it shall come to.
    private static (string Group, string Condition)? Following(string after)
    {
        var words = Counted().Replace(after, "", 1).TrimStart();
        if (words.Length == 0 || !char.IsLetter(words[0]) || Continues(after)) { return null; }
        return Parted(words) is { Group.Length: > 1 } parted ? parted : null;
    }

    // "Tỷ lệ người dân | được xác nhận … | đạt [80%]".
    private static (string Group, string Condition)? Preceding(string before)
    {
        var words = before.TrimEnd(' ', ':', '(');
        var folded = Fold.SameLength(words);
        var link = Links().Match(folded);
        if (!link.Success && !folded.Contains("ty le", StringComparison.Ordinal)) { return null; }
        words = words[..(link.Success ? link.Index : words.Length)].TrimEnd(' ', ',', ':');
        var rate = Rate().Match(Fold.SameLength(words));
        if (rate.Success) { words = words[(rate.Index + rate.Length)..]; }
        words = words[Lead().Match(Fold.SameLength(words)).Length..].Trim();
        if (words.Length < 4) { return null; }
        return Parted(words) ?? (rate.Success ? (words, "") : null);
    }

    private static (string Group, string Condition)? Parted(string words)
    {
        var exact = Conditions().Match(words);
        var found = exact.Success ? exact : FoldedConditions().Match(Fold.SameLength(words));
        var verb = Reading.Verbs.First(words, 2);
        var at = found.Success && (verb < 0 || found.Index < verb) ? found.Index : verb;
        return at > 1 ? (words[..at].Trim(' ', ','), words[at..].Trim()) : null;
    }

    private static bool Continues(string after) => Fold.SameLength(after).TrimStart(' ', ',', ')').TrimEnd('.', ';', ' ', ')') is "" or "va" || NoGroup().IsMatch(Fold.SameLength(after));

    private static TargetOperator OperatorOf(string words, bool orMore) => words switch
    {
        "tren" or "hon" or "vuot" or "cao hon" or ">" when !orMore => TargetOperator.MoreThan,
        "duoi" or "<" => TargetOperator.LessThan,
        "khong qua" or "toi da" or "<=" or "≤" => TargetOperator.AtMost,
        _ => TargetOperator.AtLeast,
    };

    [GeneratedRegex(@"(?<=[.;!?])\s+(?=\p{Lu}|[0-9])")]
    private static partial Regex Sentences();

    // With folded text.
    [GeneratedRegex(@"(?:(?<operator>tren|cao hon|hon|vuot|duoi|tu|toi thieu|it nhat|khong qua|toi da|khoang|>=|<=|≥|≤|>|<)\s*(?:muc\s+|dat\s+)?)?(?<![\d,.])(?<value>\d{1,3}(?:[,.]\d{1,2})?)\s*(?:%|phan tram)(?<after>\s*tro len)?")]
    private static partial Regex Shares();

    [GeneratedRegex(@"(?<![a-z])(?:tang|giam)(?:\s+(?:them|it nhat|tren|khoang|binh quan))*\s*$")]
    private static partial Regex Change();

    [GeneratedRegex(@"^\s*(?:(?:tổng\s+số|số|các)\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    private const string Verbs = "được|biết|sử dụng|đạt|tham gia|hoạt động|thực hiện|hoàn thành|mở|bố trí|triển khai|cung cấp|cài đặt|xây dựng|hiểu|nắm|áp dụng|kết nối|tiếp cận|giải quyết|ban hành|cập nhật|đăng ký|lắp đặt|vận hành|thành lập|tổ chức|phổ cập|là|dùng|thanh toán|nộp|ứng dụng|duy trì";

    [GeneratedRegex(@"(?<=[\p{L}\p{N}\)”""],?\s)(?:có|" + Verbs + @")\s", RegexOptions.IgnoreCase)]
    private static partial Regex Conditions();

    // Without marks many of them are other words: "có" and "cơ", "mở" and "mô".
    [GeneratedRegex(@"(?<=\s)(?:duoc|biet|su dung|tham gia|thuc hien|hoan thanh|cai dat|co (?:hieu biet|tri thuc|kien thuc|ky nang|tai khoan|danh tinh|it nhat))\s")]
    private static partial Regex FoldedConditions();

    [GeneratedRegex(@"(?<![a-z])(?:phan dau\s+)?(?:dat(?:\s+(?:ty le|muc|tu|it nhat|toi thieu))?|chiem|len|la|ty le)\s*$|:\s*$|\(\s*$")]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![a-z])(?:nang\s+)?ty le\s+(?:so\s+)?(?:%\s+)?")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:(?:phan dau|den|den het|trong|het|nam\s+20\d\d|cuoi nam 20\d\d|vao|co|dat)[\s,:]+)*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?:[,;).]?\s*(?:va|vao|trong|den|den het|nam|o|tai|tro len|so voi|theo|ke hoach)(?![a-z])|[,;).(])")]
    private static partial Regex NoGroup();

    [GeneratedRegex(@"\s+(?:trên địa bàn|của|trong)\s+(?:toàn\s+)?(?:tỉnh|thành phố|xã|phường|đặc khu|thôn)(?:\s+\p{Lu}\p{L}*)*(?=\s\p{Ll}|,?$)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
