using System.Text.RegularExpressions;

namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>
/// What a sentence demands of each of many, or again and again, in a number that can be held against facts: "mỗi mentor hướng dẫn ít nhất 5
/// mentee", "mỗi hộ có ít nhất một thành viên".
/// </summary>
/// <param name="Each">Of whom or what; null when it is demanded of the place as a whole.</param>
/// <param name="AtLeast">From 1 on.</param>
/// <param name="Of">What is counted: "thành viên", "buổi học cộng đồng".</param>
public sealed record Demand(string? Each, int AtLeast, string Of);

/// <summary>Something to be done, as a clause or a row of a table says it.</summary>
/// <param name="Path">Of the clause it stands in.</param>
/// <param name="Title">Short: a name the document gives it ("Phong trào “Gia đình số”") or its first words.</param>
/// <param name="Verb">"xây dựng", in lower case; empty when the sentence says only what shall be so.</param>
/// <param name="Object">What follows the verb.</param>
/// <param name="Leads">Who leads. Empty when the document does not say, also when it only says who cooperates.</param>
/// <param name="Cooperating">Who cooperates.</param>
/// <param name="Due">Empty when no time is said.</param>
/// <param name="Product">"kế hoạch triển khai thực hiện Phong trào"; null when none is named.</param>
/// <param name="Refers">Paths of the clauses whose tasks are given to somebody here ("tại mục 1.4, 2.1 phần IV").</param>
/// <param name="Sentence">As it stands in the clause's words.</param>
public sealed partial record TaskStatement(
    string Path, string Title, string Verb, string Object, IReadOnlyList<string> Leads, IReadOnlyList<string> Cooperating, IReadOnlyList<DueRule> Due, string? Product, Demand? Demand,
    IReadOnlyList<string> Refers, string Sentence)
{
    /// <summary>Paths of the rows of annexes that say the same task again.</summary>
    public IReadOnlyList<string> RepeatedAt { get; init; } = [];

    /// <summary>Nothing but whose tasks other clauses are: "Chủ trì thực hiện các nhiệm vụ tại mục 1.4 phần IV". Those clauses have the leads.</summary>
    public bool OnlyAssigns => Refers.Count > 0 && Assignment().IsMatch(Sentence);

    [GeneratedRegex(@"thực hiện (?:các )?(?:nhiệm vụ|giải pháp)(?:[^;.]|\.(?=[0-9]))*phần [IVX]+\s*[.;]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Assignment();
}

/// <summary>What a clause is good for.</summary>
public enum ClauseRole
{
    /// <summary>Letterhead, title, bases.</summary>
    Head,

    /// <summary>The title of a part, or whose tasks follow.</summary>
    Heading,

    /// <summary>Purposes, requirements, notes: nothing to follow up.</summary>
    Background,
    Target,
    Task,
    Budget,

    /// <summary>Recipients, signature, the closing sentence.</summary>
    Closing,

    /// <summary>Chưa hiểu: a person looks at it.</summary>
    NotUnderstood,
}
