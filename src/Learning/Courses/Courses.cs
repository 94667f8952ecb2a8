using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Lessons;
using HocVuSo.People.Contracts;

namespace HocVuSo.Learning.Courses;

internal sealed class Courses(CourseShelf shelf, Finishing finishing) : ICourses
{
    public IReadOnlyList<LessonLink> Lessons => shelf.Links;

    public IReadOnlyList<LessonLink> Teaching(IReadOnlyCollection<string> skillsOrGroups) =>
        [.. shelf.Links.Where(l => l.Skills.Any(s => skillsOrGroups.Contains(s) || skillsOrGroups.Contains(s[..s.IndexOf('.', StringComparison.Ordinal)])))];

    public async Task<bool> HasFinishedEssentialsAsync(PersonId learner, CancellationToken cancel) =>
        (await finishing.DoneAsync(learner, cancel)).Contains((Finish.Course, shelf.Course.Code));
}
