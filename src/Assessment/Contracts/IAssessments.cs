using HocVuSo.People.Contracts;

namespace HocVuSo.Assessment.Contracts;

/// <summary>
/// Tests without their pages, for the demonstration: the same draw, marking, confirmation and facts, many in one save.
/// Everything joins the caller's session; instants are those of the injected clock when a method is called.
/// </summary>
public interface IAssessments
{
    /// <summary>Different items in the bank in force.</summary>
    int DistinctItems { get; }

    /// <summary>
    /// Begins a test under a profile; null when the person may not now: one runs, it is too early after the last, or a
    /// confirmation is in force. Save between two tests of one person: the rules look at what is saved.
    /// </summary>
    /// <param name="helped">Somebody helps: a practice, never a confirmation.</param>
    Task<ISitting?> StartAsync(Person person, string profile, bool helped, CancellationToken cancel);
}

/// <summary>A test somebody sits in memory until the caller saves. Not for several threads.</summary>
public interface ISitting
{
    IReadOnlyList<SittingQuestion> Questions { get; }

    /// <summary>
    /// Answers the question at a place (0 for the first) with the right response, or with a wrong one drawn from the
    /// sitting's own seed. The first answer stands; answering again changes nothing.
    /// </summary>
    void Answer(int place, bool rightly);

    /// <summary>Hands in. When passed unhelped by an identified person who lives somewhere, the confirmation and its facts are added too.</summary>
    Task<SittingResult> FinishAsync(CancellationToken cancel);
}

/// <param name="Difficulty">In logits; the author's estimate.</param>
public sealed record SittingQuestion(string Skill, string Level, double Difficulty);

/// <param name="CertificateCode">The code of the confirmation that was issued; null when none was.</param>
public sealed record SittingResult(int Right, int Count, bool Passed, string? CertificateCode);
