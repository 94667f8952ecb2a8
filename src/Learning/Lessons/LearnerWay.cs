using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;

namespace HocVuSo.Learning.Lessons;

internal sealed class LearningInMemory(CourseShelf shelf, Finishing finishing) : ILearning
{
    public IReadOnlyList<(string Lesson, string? Practice)> Parts => [.. shelf.Course.Lessons.Select(l => (l.Code, l.Practice))];

    public ILearnerWay Begin(Person person) => new Way(finishing, person);

    private sealed class Way(Finishing finishing, Person person) : ILearnerWay
    {
        private readonly HashSet<(string Kind, string Code)> _done = [];

        public void FinishLesson(string lesson) => finishing.Add(person.Id, person.Lives ?? default, _done, Finish.Lesson, lesson);

        public void FinishPractice(string practice) => finishing.Add(person.Id, person.Lives ?? default, _done, Finish.Practice, practice);
    }
}
