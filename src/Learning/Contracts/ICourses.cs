using HocVuSo.People.Contracts;

namespace HocVuSo.Learning.Contracts;

/// <summary>A lesson somebody may be sent to.</summary>
public sealed record LessonLink(string Title, string Href, int Minutes, IReadOnlyList<string> Skills);

/// <summary>What modules above may know of the courses.</summary>
public interface ICourses
{
    /// <summary>Every lesson, in the order of its course.</summary>
    IReadOnlyList<LessonLink> Lessons { get; }

    /// <summary>Lessons that teach one of the skill groups or skills, in course order.</summary>
    IReadOnlyList<LessonLink> Teaching(IReadOnlyCollection<string> skillsOrGroups);

    /// <summary>True when the learner finished every lesson and every practice of the essential course.</summary>
    Task<bool> HasFinishedEssentialsAsync(PersonId learner, CancellationToken cancel);
}
