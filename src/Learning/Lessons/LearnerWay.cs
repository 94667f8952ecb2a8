using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;

namespace HocVuSo.Learning.Lessons;

internal sealed class LearningInMemory(CourseShelf shelf, Finishing finishing) : ILearning
{
    public IReadOnlyList<(string Lesson, string? Practice)> Parts => [.. shelf.Course.Lessons.Select(l => (l.Code, l.Practice))];

    public ILearnerWay Continue(ILearnerWay? way, Person person) => new Way(finishing, person, (way as Way)?.Done ?? []);

    private sealed class Way(Finishing finishing, Person person, HashSet<(string Kind, string Code)> done) : ILearnerWay
    {
        public HashSet<(string Kind, string Code)> Done => done;

        public void FinishLesson(string lesson) => finishing.Add(person.Id, person.Lives ?? default, done, Finish.Lesson, lesson);

        public void FinishPractice(string practice) => finishing.Add(person.Id, person.Lives ?? default, done, Finish.Practice, practice);
    }
}
