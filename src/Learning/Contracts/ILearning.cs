using HocVuSo.People.Contracts;

namespace HocVuSo.Learning.Contracts;

/// <summary>
/// Learning without its pages, for the demonstration: the same rules and facts, many learners in one save. Everything
/// joins the caller's session; instants are those of the injected clock.
/// </summary>
public interface ILearning
{
    /// <summary>Codes of the lessons, in course order, each with the code of its practice if it has one.</summary>
    IReadOnlyList<(string Lesson, string? Practice)> Parts { get; }

    /// <summary>The way of a signed-in learner in this session: from the start, or on from where another session left it.</summary>
    ILearnerWay Continue(ILearnerWay? way, Person person);
}

/// <summary>What one learner finishes, in memory until the caller saves. Finishing twice changes nothing.</summary>
public interface ILearnerWay
{
    void FinishLesson(string lesson);

    void FinishPractice(string practice);
}
