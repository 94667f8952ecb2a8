using System.Text.RegularExpressions;
using HocVuSo.VietnameseText;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>Finds what is to be done and by whom, in the clauses that speak of tasks and of who carries them out.</summary>
internal sealed partial class TaskReader(Clause document, IReadOnlyDictionary<string, ReadRow> rows)
{
    private const int LongestTitle = 110;

    // "1. Đến hết năm 2026:" and no sentence that names a year.
    private const int LongestYear = 60;

    private readonly List<TaskStatement> _tasks = [];
    private readonly Dictionary<string, ClauseRole> _roles = new(StringComparer.Ordinal);

    private int _referring;

    public IReadOnlyDictionary<string, ClauseRole> Roles => _roles;

    /// <param name="targets">Paths where targets were found.</param>
    public IReadOnlyList<TaskStatement> Read(IReadOnlySet<string> targets)
    {
        var begun = false;
        foreach (var child in document.Children)
        {
            begun |= child.Kind is ClauseKind.Part or ClauseKind.Section or ClauseKind.Annex or ClauseKind.TableHead;
            if (child.Kind == ClauseKind.Closing) { Mark(child, ClauseRole.Closing); }
            else if (!begun) { Mark(child, ClauseRole.Head); }
            else { Walk(child, new(Subject.Tasks, [], []), targets); }
        }
        return _tasks;
    }

    private void Walk(Clause clause, Context context, IReadOnlySet<string> targets)
    {
        var (isHeading, inner) = HeadingOf(clause, context);
        if (isHeading)
        {
            _roles[clause.Path] = ClauseRole.Heading;
            // A heading may ask for a share too: "Mô hình …: bảo đảm 100% …".
            if (targets.Contains(clause.Path)) { _roles[clause.Path] = ClauseRole.Target; }
        }
        else { inner = Leaf(clause, context, targets); }
        var (siblings, led) = (inner, inner);
        for (var i = 0; i < clause.Children.Count; i++)
        {
            var child = clause.Children[i];
            if (child.Kind is ClauseKind.Paragraph or ClauseKind.Section or ClauseKind.Point) { led = siblings; }
            if (child.Kind != ClauseKind.Paragraph) { siblings = siblings with { InTitle = false }; }
            // "Phối hợp với các bộ phận thực hiện các nhiệm vụ:" speaks for the items that follow it.
            var leads = child.Words.EndsWith(':') && child.Children.Count == 0 && i + 1 < clause.Children.Count && clause.Children[i + 1].Kind is ClauseKind.Dash or ClauseKind.Plus;
            if (leads && IntroOf(child, siblings) is { } intro) { (led, _roles[child.Path]) = (intro, ClauseRole.Heading); }
            else { Walk(child, led, targets); }
        }
    }

    private static (bool, Context) HeadingOf(Clause clause, Context context)
    {
        if (clause.Kind == ClauseKind.TableHead) { return (true, context); }
        if (clause.Kind == ClauseKind.Annex) { return (true, context with { Subject = SubjectOf(clause.Words) ?? Subject.Tasks, Actors = [], With = [], InTitle = true }); }
        if (clause.Kind == ClauseKind.Row && clause.Children.Count > 0) { return (true, context); }
        if (context.InTitle && clause.Kind == ClauseKind.Paragraph && (Verbs.LengthAt(clause.Words, 0) == 0 || ClauseMark.IsInCapitals(clause.Words.Split('(')[0]))) { return (true, context with { InTitle = false }); }
        if (clause.Kind is not (ClauseKind.Part or ClauseKind.Section or ClauseKind.Point or ClauseKind.Paragraph or ClauseKind.Dash)) { return (false, context); }
        var named = clause.Words.TrimEnd(':', '.', ' ');
        if (clause.Kind != ClauseKind.Part && context.Subject is Subject.Tasks or Subject.Organisation && clause.Words.Length is > 2 and < 170 && ActorsOf(named) is { Count: > 0 } actors && (clause.Children.Count > 0 || clause.Kind != ClauseKind.Dash))
        {
            return (true, context with { Actors = actors, With = [] });
        }
        if (clause.Kind != ClauseKind.Part && clause.Children.Any(c => Detail().IsMatch(c.Words))) { return (false, context); }
        var title = clause.Children.Count > 0 && clause.Words.Length < 200 && (!clause.Words.EndsWith('.') || (clause.Children.Count > 1 && Sentences().Count(clause.Words) == 0));
        if (clause.Kind == ClauseKind.Part) { return (title || clause.Words.Length < 120, context with { Subject = SubjectOf(clause.Words) ?? Subject.Tasks, Actors = [], With = [] }); }
        if (!title && !(clause.Kind == ClauseKind.Section && clause.Words.Length < LongestYear && Year().IsMatch(clause.Words))) { return (false, context); }
        return Verbs.LengthAt(clause.Words, 0) > 0 && clause.Kind != ClauseKind.Section && clause.Words.EndsWith(':')
            ? (false, context)
            : (true, context with { Subject = SubjectOf(clause.Words) is { } own && own != Subject.Tasks ? own : context.Subject });
    }

    private Context Leaf(Clause clause, Context context, IReadOnlySet<string> targets)
    {
        var before = _tasks.Count;
        if (rows.TryGetValue(clause.Path, out var row)) { FromRow(row, targets); }
        else if (Attached(clause.Words)) { _roles[clause.Path] = ClauseRole.Task; return context; }
        else if (context.Subject is Subject.Tasks or Subject.Organisation && clause.Words.Length <= PlanReader.LongestClause) { FromSentences(clause, context); }
        // What ends in a colon and has its items below only leads to them.
        if (clause.Children.Count > 0 && clause.Words.EndsWith(':') && IntroOf(clause, context) is { } intro)
        {
            _tasks.RemoveRange(before, _tasks.Count - before);
            _roles[clause.Path] = ClauseRole.Heading;
            return intro;
        }
        _roles[clause.Path] = targets.Contains(clause.Path) ? ClauseRole.Target : _tasks.Count > before ? ClauseRole.Task : context.Subject switch
        {
            Subject.Background => ClauseRole.Background,
            Subject.Budget => ClauseRole.Budget,
            _ when Funds().IsMatch(clause.Words) => ClauseRole.Budget,
            _ => Note().IsMatch(clause.Words) ? ClauseRole.Background : ClauseRole.NotUnderstood,
        };
        return context;
    }

    private static Context? IntroOf(Clause clause, Context context)
    {
        var sentence = Sentence.Read(clause.Words);
        if (!sentence.Leading && !sentence.Cooperates && sentence.With.Count == 0 && sentence.Subject.Count == 0) { return sentence.Verb.Length > 0 ? context : null; }
        return context with { Actors = sentence.Subject.Count > 0 ? sentence.Subject : context.Actors, With = sentence.With };
    }

    private void FromSentences(Clause clause, Context context)
    {
        var began = _tasks.Count;
        Sentence? first = null;
        foreach (var words in Sentences().Split(clause.Words).Where(w => w.Trim().Length > 0))
        {
            if (_tasks.Count > began && Detail().IsMatch(words.Trim()))
            {
                _tasks[^1] = _tasks[^1] with { Sentence = $"{_tasks[^1].Sentence} {words.Trim()}" };
                Attached(words);
                continue;
            }
            var sentence = Sentence.Read(words);
            var own = sentence.Subject.Count > 0 || sentence.Leading || sentence.Cooperates || (sentence.Demand is not null && first is not { Demand: not null, Label: not null });
            if (_tasks.Count > began && (!own || !sentence.Asks))
            {
                // It goes on about the same thing.
                var last = _tasks[^1];
                _tasks[^1] = last with { Sentence = $"{last.Sentence} {words.Trim()}", Due = [.. last.Due, .. DueWords.Read(words).Where(d => last.Due.All(l => l.Rhythm != d.Rhythm))], Refers = [.. last.Refers.Union(Refers(clause, words))] };
                continue;
            }
            if (!sentence.Asks) { continue; }
            first ??= sentence;
            _tasks.Add(Task(clause, sentence, context));
        }
    }

    private TaskStatement Task(Clause clause, Sentence sentence, Context context)
    {
        var who = sentence.Subject.Count > 0 ? sentence.Subject : context.Actors;
        var with = sentence.With.Concat(sentence.Subject.Count > 0 ? [] : context.With).Distinct(StringComparer.Ordinal).ToList();
        // "Phối hợp với Sở A thực hiện" leaves open who leads; with "các đơn vị liên quan" there is nobody else who could.
        // In "các thôn phối hợp với Tổ A tổ chức" the villages do it.
        var open = sentence.Cooperates && sentence.Subject.Count == 0 && (sentence.With.Count == 0 || !sentence.With.All(Organisations.IsCollective));
        return new(
            clause.Path, TitleOf(sentence), sentence.Verb, sentence.Object, open ? [] : who, open ? [.. who.Concat(with).Distinct(StringComparer.Ordinal)] : with,
            DueWords.Read(sentence.Words), ProductOf(sentence), sentence.Demand, Refers(clause, sentence.Words), sentence.Words);
    }

    private List<string> Refers(Clause clause, string words)
    {
        // Each looks through the document; a plan has some fifty.
        if (_referring > PlanReader.MostCompared) { return []; }
        var references = References.Clauses(clause with { Words = words }, document).ToList();
        _referring += references.Count;
        return [.. references.SelectMany(r => r.Targets).Distinct(StringComparer.Ordinal)];
    }

    private void FromRow(ReadRow row, IReadOnlySet<string> targets)
    {
        var content = row.Of(ColumnRole.Content);
        if (targets.Contains(row.Path) || content.Length < 3) { return; }
        var sentence = Sentence.Read(content);
        var due = row.Of(ColumnRole.Time) is { Length: > 0 } time && DueWords.ReadCell(time) is { } rule ? [rule] : DueWords.Read(content);
        var product = row.Of(ColumnRole.Product);
        IReadOnlyList<string> leads = Organisations.Split(row.Of(ColumnRole.Lead));
        _tasks.Add(new(
            row.Path, TitleOf(sentence), sentence.Verb, sentence.Object, leads.Count > 0 ? leads : sentence.Subject, [.. Organisations.Split(row.Of(ColumnRole.Cooperating)).Concat(sentence.With).Distinct(StringComparer.Ordinal)],
            due, product.Length > 0 ? product : ProductOf(sentence), sentence.Demand, [], content));
    }

    // "- Đơn vị chủ trì: Sở A" below a task says more about it.
    private bool Attached(string said)
    {
        var match = Detail().Match(said.Trim());
        if (!match.Success || _tasks.Count == 0) { return false; }
        var (last, words) = (_tasks[^1], match.Groups["words"].Value);
        _tasks[^1] = match.Groups["lead"].Success ? last with { Leads = Organisations.Split(words) }
            : match.Groups["with"].Success ? last with { Cooperating = Organisations.Split(words) }
            : match.Groups["time"].Success ? last with { Due = DueWords.ReadCell(words) is { } rule ? [rule] : last.Due }
            : last with { Product = words.TrimEnd('.', ';', ' ') };
        return true;
    }

    private static List<string>? ActorsOf(string heading)
    {
        var words = heading[Sentence.Assigned(heading)..];
        return Organisations.IsOrganisation(words) && Verbs.First(words, 0) < 0 && Organisations.Split(words) is { Count: > 0 } names ? [.. names] : null;
    }

    private static string TitleOf(Sentence sentence)
    {
        if (sentence.Label is { Length: > 3 } label && label.Length <= LongestTitle) { return label; }
        var words = sentence.Action.Length > 0 ? char.ToUpperInvariant(sentence.Action[0]) + sentence.Action[1..] : sentence.Words;
        if (words.Length > LongestTitle)
        {
            var cut = Enumerable.Range(40, LongestTitle - 40).LastOrDefault(at => words[at] is ',' or ';' or '.' or '(' && words[..at].Count(c => c == '“') == words[..at].Count(c => c == '”'));
            words = cut > 0 ? words[..cut] : words[..words.LastIndexOf(' ', LongestTitle)] + "…";
        }
        return words.TrimEnd(' ', ',', ';', '.', ':', '/');
    }

    private static string? ProductOf(Sentence sentence) => Makes().IsMatch(sentence.Verb) && Products().Match(sentence.Object) is { Success: true } match ? match.Groups["product"].Value : null;

    private void Mark(Clause clause, ClauseRole role)
    {
        foreach (var one in clause.All) { _roles[one.Path] = role; }
    }

    private static Subject? SubjectOf(string heading)
    {
        var folded = Fold.SameLength(heading);
        return Actions().IsMatch(folded) ? Subject.Tasks : Bodies().IsMatch(folded) ? Subject.Organisation : Aims().IsMatch(folded) ? Subject.Targets
            : Purposes().IsMatch(folded) ? Subject.Background : Money().IsMatch(folded) ? Subject.Budget : null;
    }

    private enum Subject { Tasks, Organisation, Targets, Background, Budget }

    /// <param name="Actors">Whose tasks these are.</param>
    /// <param name="With">With whom, said once for several.</param>
    /// <param name="InTitle">Between the mark of an annex and its first clause.</param>
    private sealed record Context(Subject Subject, IReadOnlyList<string> Actors, IReadOnlyList<string> With, bool InTitle = false);

    [GeneratedRegex(@"(?<=[.;!?]”?)\s+(?=[\p{Lu}“""])")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^\(.*\)\.?$|^(?:Có\s)?Phụ lục.*kèm theo")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<![\p{L}])năm\s+20[0-9]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?<lead>(?:(?:Đơn vị|Cơ quan|Bộ phận)\s+)?(?:chủ trì(?:\s+thực hiện)?|thực hiện|phụ trách))|(?<with>(?:(?:Đơn vị|Cơ quan|Bộ phận)\s+)?phối hợp(?:\s+thực hiện)?)|(?<time>(?:Thời gian|Thời hạn|Tiến độ)(?:\s+(?:hoàn thành|thực hiện))?)|(?<product>(?:Sản phẩm|Kết quả)(?:\s+(?:đầu ra|dự kiến))?))\s*:\s*(?<words>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Detail();

    [GeneratedRegex(@"^(?:Nguồn )?[Kk]inh phí\s")]
    private static partial Regex Funds();

    [GeneratedRegex(@"^(?:xây dựng|ban hành|tham mưu|lập|trình|soạn|hoàn thiện|thành lập|kiện toàn|cụ thể hóa)$")]
    private static partial Regex Makes();

    [GeneratedRegex(@"^(?:(?:cho\s+)?(?:UBND|HĐND|Ủy ban nhân dân|Đảng ủy|Chủ tịch UBND|lãnh đạo)(?:\s(?:xã|phường|tỉnh))?\s+)?(?:[,\s]*(?:và\s+)?(?:xây dựng|ban hành|lập|trình|tổ chức thực hiện|triển khai thực hiện|triển khai|thực hiện|hướng dẫn của Trung ương để ban hành)\s+)*(?:các\s+)?(?<product>(?:kế hoạch|hướng dẫn|văn bản|chính sách|báo cáo|quyết định|chương trình|quy chế|tài liệu|danh sách|mạng lưới|khóa học|cơ chế(?:, chính sách)?|tổ công nghệ số cộng đồng|đội)(?:\s+(?!(?:và|để|nhằm|cho|trên|trong|với|theo|ngay|phù|tại|vào|có|do|hỗ trợ)\s)[^\s,.;()]+){0,14})", RegexOptions.IgnoreCase)]
    private static partial Regex Products();

    [GeneratedRegex(@"nhiem vu|giai phap|noi dung|hoat dong")]
    private static partial Regex Actions();

    [GeneratedRegex(@"to chuc thuc hien|phan cong|trach nhiem|bao cao")]
    private static partial Regex Bodies();

    [GeneratedRegex(@"muc tieu|chi tieu")]
    private static partial Regex Aims();

    [GeneratedRegex(@"muc dich|yeu cau|quan diem|can cu|su can thiet|thuc trang|thoi gian to chuc|^pham vi|^doi tuong")]
    private static partial Regex Purposes();

    [GeneratedRegex(@"kinh phi|nguon luc|nguon von|du toan")]
    private static partial Regex Money();
}
