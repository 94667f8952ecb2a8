using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Courses;
using HocVuSo.People.Contracts;
using Microsoft.AspNetCore.Http;

namespace HocVuSo.Learning.Lessons;

/// <summary>
/// Whether a lesson is open to somebody. Citizens are never locked out; a group whose profile has a gate (NQ 398 for
/// public employees) goes through the lessons in order.
/// </summary>
internal sealed class LessonDoors(CourseShelf shelf, Finishing finishing, IEnumerable<ILessonGate> gates)
{
    private readonly ILessonGate? _gate = gates.FirstOrDefault();

    /// <summary>The earliest lesson that must be finished first; null when the lesson is open.</summary>
    public async Task<Lesson?> FirstUnfinishedBeforeAsync(HttpContext http, Lesson lesson, CancellationToken cancel)
    {
        if (lesson.Open || Caller.From(http.User) is not { } caller || shelf.Before(lesson) is null) { return null; }
        if (ShareToPass(caller) is null) { return null; }
        var done = await finishing.DoneAsync(caller.Id, cancel);
        return shelf.Course.Lessons.TakeWhile(l => l != lesson).FirstOrDefault(l => !done.Contains((Finish.Lesson, l.Code)));
    }

    /// <summary>The share of right answers this learner needs to finish a lesson; null when answering is enough, as it always is without sign-in.</summary>
    public decimal? ShareToPass(Caller? learner) => learner?.Path is { } path ? _gate?.ShareToPass(path) : null;
}
