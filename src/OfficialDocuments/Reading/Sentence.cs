using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>One sentence of a task in its parts.</summary>
/// <param name="Label">"Phong trào “Gia đình số”"; null when it has none.</param>
/// <param name="Subject">Who is named at its beginning; empty when the heading says who.</param>
/// <param name="Leading">chủ trì, giao … chịu trách nhiệm.</param>
/// <param name="Cooperates">It begins with phối hợp and not with chủ trì.</param>
/// <param name="With">Phối hợp với whom.</param>
/// <param name="Action">From the verb on; empty when it has none.</param>
internal sealed partial record Sentence(string Words, string? Label, IReadOnlyList<string> Subject, bool Leading, bool Cooperates, IReadOnlyList<string> With, string Verb, string Action, Demand? Demand)
{
    /// <summary>What follows the verb.</summary>
    public string Object => Action[Verb.Length..].Trim(' ', ',', '.', ';', ':', '/');

    /// <summary>Whether it asks for something: by a verb, or by a number of each.</summary>
    public bool Asks => Verb.Length > 0 || Demand is not null;

    public static Sentence Read(string sentence)
    {
        var words = sentence.Trim();
        var (label, rest) = Labelled(words);
        IReadOnlyList<string> subject = [];
        // "Phòng Kinh tế: Tham mưu …" names who, not what.
        if (label is not null && Organisations.IsOrganisation(label) && Organisations.Split(label) is { Count: > 0 } named && !Titled().IsMatch(label)) { (subject, label) = (named, null); }
        var demand = DemandOf(rest);
        rest = WithoutAdverbs(rest);
        if (subject.Count == 0 && SubjectOf(rest) is var (who, behind)) { (subject, rest) = (who, WithoutAdverbs(behind)); }
        var (leading, cooperates, with, verb, action) = Parties(rest);
        return new(words, label, subject, leading, cooperates, with, verb, action, demand);
    }

    /// <summary>The length of "Giao", "Đề nghị" before somebody's name; 0 without it.</summary>
    public static int Assigned(string words) => Assigning().Match(words).Length;

    private static (string? Label, string Text) Labelled(string words) =>
        Labels().Match(words) is { Success: true } match && !match.Groups[1].Value.Contains('.', StringComparison.Ordinal) && !WithWhom().IsMatch(match.Groups[1].Value)
        && (Titled().IsMatch(match.Groups[1].Value) || Verbs.LengthAt(words, 0) == 0)
            ? (match.Groups[1].Value.Trim(), match.Groups[2].Value) : (null, words);

    // "Định kỳ hằng tuần, tổ chức …", "Căn cứ …, xây dựng", "Có thể thành lập".
    private static string WithoutAdverbs(string words)
    {
        for (var match = Adverb().Match(words); match is { Success: true, Length: > 0 } && match.Length < words.Length; match = Adverb().Match(words)) { words = words[match.Length..]; }
        if (!Circumstance().IsMatch(words) || Verbs.LengthAt(words, 0) > 0) { return words; }
        if (Behind().Matches(words).Where(m => Organisations.IsOrganisation(words, m.Index + m.Length)).Select(m => words[(m.Index + m.Length)..]).FirstOrDefault(w => char.IsUpper(w[0]) || Organisations.IsCollective(w)) is { } who) { return who; }
        return Verbs.First(words, 1) is > 0 and var verb ? words[verb..] : words;
    }

    // "Giao Phòng Văn hóa - Xã hội chủ trì …", "Các thôn, tổ dân phố phối hợp với …", "Mỗi phường, xã bố trí …".
    private static (IReadOnlyList<string> Who, string Behind)? SubjectOf(string words)
    {
        if (Verbs.LengthAt(words, 0) > 0 && Assigning().Match(words) is not { Success: true }) { return null; }
        var from = Assigning().Match(words).Length;
        var every = Every().Match(words, from);
        if (!Organisations.IsOrganisation(words[from..]) && !(every.Success && every.Index == from)) { return null; }
        var verb = Verbs.First(words, from);
        var duty = Duty().Match(words, from);
        if (duty.Success && (verb < 0 || duty.Index < verb)) { verb = duty.Index; }
        if (verb <= from || verb - from > 160) { return null; }
        var said = Aside().Replace(words[from..verb], " ").Trim(' ', ',', ':', '-');
        // Of "mỗi hộ" something is demanded; "mỗi xã, phường" shall do something.
        IReadOnlyList<string> who = every.Success && every.Index == from ? (Organisations.IsOrganisation("các " + said[every.Length..]) ? [said] : []) : Organisations.Split(said);
        return who.Count > 0 ? (who, words[(duty.Success && duty.Index == verb ? verb + duty.Length : verb)..].TrimStart(' ', ':')) : null;
    }

    private static (bool Leading, bool Cooperates, IReadOnlyList<string> With, string Verb, string Action) Parties(string words)
    {
        var leads = Leads().Match(words);
        var rest = words[leads.Length..];
        var cooperates = Together().Match(rest);
        List<string> with = [];
        if (cooperates.Success)
        {
            rest = rest[cooperates.Length..];
            if (cooperates.Groups["with"].Success)
            {
                var end = Verbs.First(rest, 0);
                with.AddRange(Named(end < 0 ? rest : rest[..end]));
                rest = end < 0 ? "" : rest[end..];
            }
        }
        rest = WithoutAdverbs(rest.TrimStart(' ', ',', ':'));
        // Named once more further on: "…; phối hợp với X thực hiện".
        foreach (Match later in Within().Matches(rest))
        {
            var end = Verbs.First(rest, later.Index + later.Length);
            with.AddRange(Named(rest[(later.Index + later.Length)..(end < 0 ? rest.Length : end)]));
        }
        var length = Verbs.LengthAt(rest, 0);
        return (leads.Success, cooperates.Success && !leads.Success, [.. with.Distinct(StringComparer.Ordinal)], rest[..length].ToLowerInvariant(), length == 0 ? "" : rest);
    }

    // Bodies, without what they do it by: "căn cứ chức năng, nhiệm vụ".
    private static IReadOnlyList<string> Named(string words) => Organisations.Split(Manner().Replace(words, ""));

    private static Demand? DemandOf(string words)
    {
        if (EachHas().Match(words) is { Success: true } each)
        {
            return new(Fold.SameLength(each.Groups["each"].Value).Trim().Length > 0 ? each.Groups["each"].Value.Trim(' ', '“', '”', '"', ',') : null, NumberOf(each.Groups["number"].Value), Counted(each.Groups["of"].Value));
        }
        if (EveryWeek().Match(words) is { Success: true } week) { return new(null, 1, Counted(week.Groups["of"].Value)); }
        return SomeAtLeast().Match(words) is { Success: true } some ? new(null, NumberOf(some.Groups["number"].Value), Counted(some.Groups["of"].Value)) : null;
    }

    private static string Counted(string words) => Fewest().Match(words.Trim(' ', '“', '”', '"')).Value.Trim(' ', ',', '“', '”', '"', '.', ';');

    private static int NumberOf(string words) => words.ToLowerInvariant() switch
    {
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" => 4,
        "năm" => 5,
        "mười" => 10,
        var digits => int.TryParse(digits, out var number) && number > 0 ? number : 1,
    };

    [GeneratedRegex(@"^([^:.;]{3,110}?)\s*:\s+(?=\p{L})(.+)$")]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?:Mô hình|Phong trào|Chiến dịch|Mạng lưới|Chương trình|Cuộc vận động|Tổ chức)|[“""]")]
    private static partial Regex Titled();

    [GeneratedRegex(@"phối hợp với|chủ trì|bao gồm|như sau|gồm|sau đây|nội dung$", RegexOptions.IgnoreCase)]
    private static partial Regex WithWhom();

    [GeneratedRegex(@"^(?:(?:Định kỳ(?:\s+(?:hằng|hàng)\s+\p{L}+)?|(?:Hằng|Hàng|Mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|Thường xuyên|Có thể|Kịp thời|Chủ động|Tiếp tục|Tích cực|Đồng thời|Ngoài ra|Đặc biệt|Trực tiếp|Phải|Cần|Là\s[^,.;]{3,60},)(?:\s*[,;:]\s*|\s+(?:và\s+)?))", RegexOptions.IgnoreCase)]
    private static partial Regex Adverb();

    [GeneratedRegex(@"^(?:Căn cứ|Trên cơ sở|Trong|Vào|Đến|Trước|Nhân|Nhằm|Để|Từ|Sau khi|Khi|Qua|Với|Theo|Hướng tới|Tại)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Circumstance();

    // "Trên cơ sở nhiệm vụ được giao các sở, ban, ngành … báo cáo", "Căn cứ …, Phòng Văn hóa - Xã hội tham mưu".
    [GeneratedRegex(@"(?:được giao,?\s|,\s)(?=\p{L})")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:Giao(?:\s+cho)?|Đề nghị|Yêu cầu)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Assigning();

    [GeneratedRegex(@"(?<![\p{L}])(?:Mỗi|Từng|Mọi)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Every();

    [GeneratedRegex(@"(?<![\p{L}])(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm(?!\s+(?:chính|trước)))\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

    // "Đoàn Thanh niên - lực lượng xung kích trong … - chủ động": what stands behind a dash describes the name.
    [GeneratedRegex(@"(?<!chính trị)\s[-–]\s(?:là\s)?(?=\p{Ll}).*$|,?\s(?:định kỳ|chủ động|tích cực|tiếp tục|kịp thời|thường xuyên|trực tiếp|phải|cần|sẽ|có thể)\s*$")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(?:Chủ trì|Chịu trách nhiệm chính)(?:\s*,\s*|\s+và\s+|\s+)?(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^phối hợp(?:\s+chặt chẽ)?(?<with>\s+(?:cùng\s+)?với|\s+cùng)?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Together();

    [GeneratedRegex(@"(?<=[,;]\s|\svà\s)(?:chủ động\s)?phối hợp(?:\s+chặt chẽ)?\s+(?:cùng\s+)?(?:với|cùng)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    [GeneratedRegex(@"\s(?:căn cứ|theo|trên cơ sở|để|trong việc|nhằm|về|đến|chủ động|thường xuyên|kịp thời)(?:\s.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Manner();

    [GeneratedRegex(@"(?<![\p{L}])(?:mỗi|từng)\s+(?<each>[^.;:]{2,70}?)\s+(?:(?:phải|cần|được)\s+)?(?:có|bố trí|hướng dẫn|giúp(?:\s+đỡ)?|tổ chức|mở|cử|duy trì|thành lập|hỗ trợ|vận động|kèm)(?:\s+[^.;:]{1,40}?)?\s+(?:ít nhất|tối thiểu|từ)\s+(?<number>[0-9]{1,3}|một|hai|ba|bốn|năm|mười)\s+(?<of>[^.;:]+)", RegexOptions.IgnoreCase)]
    private static partial Regex EachHas();

    [GeneratedRegex(@"(?:hằng|hàng|mỗi)\s+tuần\s*,?\s+(?:[^.;:]{0,80}?\s)?(?:tổ chức|mở|duy trì|có)\s+(?:ít nhất\s+|tối thiểu\s+)?(?:các\s+|một\s+|[0-9]+\s+)?(?<of>(?:buổi|lớp|phiên)\s[^.;:]+)", RegexOptions.IgnoreCase)]
    private static partial Regex EveryWeek();

    [GeneratedRegex(@"(?<![\p{L}])(?:bố trí|duy trì|thành lập|tổ chức|mở|cử|phân công)\s(?:[^.;:%]{0,80}?\s)?(?:ít nhất|tối thiểu)\s+(?<number>[0-9]{1,3}|một|hai|ba|bốn|năm|mười)\s+(?<of>\p{L}[^.;:]*)", RegexOptions.IgnoreCase)]
    private static partial Regex SomeAtLeast();

    // What is counted ends where it is said what for.
    [GeneratedRegex(@"^.*?(?=\s+(?:tham gia|hỗ trợ|hướng dẫn|mỗi|hằng|hàng|khi|để|cho|biết|được|tại|trên|trong|có|sử dụng|là)(?![\p{L}])|[,.;]|$)")]
    private static partial Regex Fewest();
}
