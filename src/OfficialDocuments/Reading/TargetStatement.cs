namespace HocVuSo.OfficialDocuments.Reading;

/// <summary>How a value is compared with what a target asks for. "80%" alone asks for at least so much.</summary>
public enum TargetOperator
{
    /// <summary>trên, hơn, vượt: exactly the value is not enough.</summary>
    MoreThan,

    /// <summary>từ … trở lên, tối thiểu, ít nhất, đạt, or nothing.</summary>
    AtLeast,

    /// <summary>không quá, tối đa.</summary>
    AtMost,

    /// <summary>dưới.</summary>
    LessThan,
}

/// <summary>Which measure a sentence asks about, as far as its words tell.</summary>
/// <param name="Code">Of the candidate, as the caller names it.</param>
/// <param name="Confidence">In [0, 1]: how much of the candidate's words are there, and how far the next candidate is.</param>
public sealed record IndicatorGuess(string Code, double Confidence);

/// <summary>A share or a number that a document asks for, as its sentence says it.</summary>
/// <param name="Path">Of the clause it stands in.</param>
/// <param name="Value">With <see cref="Unit"/> "%" in [0, 100]; otherwise a count.</param>
/// <param name="Unit">"%", or what is counted: "người", "lớp".</param>
/// <param name="Group">Of whom or of what: "người dân trong độ tuổi trưởng thành", without the place.</param>
/// <param name="Place">"trên địa bàn tỉnh", "của xã"; null when the sentence names none.</param>
/// <param name="Condition">What they shall be, have or do: "được xác nhận đạt phổ cập …".</param>
/// <param name="Deadline">The last day for it; from the sentence itself or the nearest heading that names a time; null when none does.</param>
/// <param name="Sentence">As it stands in the clause's words.</param>
public sealed record TargetStatement(
    string Path, TargetOperator Operator, decimal Value, string Unit, string Group, string? Place, string Condition, DateOnly? Deadline, string Sentence)
{
    /// <summary>Đơn vị chủ trì, as far as a row of a table or a line below names one.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Đơn vị phối hợp.</summary>
    public IReadOnlyList<string> Cooperating { get; init; } = [];

    /// <summary>Paths of the rows of annexes that say the same target again.</summary>
    public IReadOnlyList<string> RepeatedAt { get; init; } = [];

    /// <summary>Null when no candidate comes near.</summary>
    public IndicatorGuess? Indicator { get; init; }

    public int? Year => Deadline?.Year;
}
