namespace HocVuSo.Learning.Contracts;

/// <summary>
/// Whether a group's assessment profile makes lessons wait for each other. The Assessment module, which lies above and
/// owns the profiles, implements it; without a rule nobody is ever locked out.
/// </summary>
public interface ILessonGate
{
    /// <summary>The share of right answers (0 to 1) that finishes a lesson and opens the next for this group; null when lessons do not wait.</summary>
    decimal? ShareToPass(string group);
}
