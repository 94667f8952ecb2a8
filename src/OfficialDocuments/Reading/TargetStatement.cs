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

/// <summary>A share that a document asks for, as its sentence says it.</summary>
/// <param name="Path">Of the clause it stands in.</param>
/// <param name="Percent">In [0, 100].</param>
/// <param name="Group">Of whom or of what: "người dân trong độ tuổi trưởng thành", without the place.</param>
/// <param name="Place">"trên địa bàn tỉnh", "của xã"; null when the sentence names none.</param>
/// <param name="Condition">What they shall be, have or do: "được xác nhận đạt phổ cập …".</param>
/// <param name="Year">By the end of which; from the sentence itself or the nearest heading that names one; null when none does.</param>
/// <param name="Sentence">As it stands in the clause's words.</param>
public sealed record TargetStatement(string Path, TargetOperator Operator, decimal Percent, string Group, string? Place, string Condition, int? Year, string Sentence);
