using HocVuSo.Learning.Courses;
using HocVuSo.Learning.Practices;
using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Learning.Lessons;

/// <summary>
/// Writes down what a learner finished and, for a signed-in person, appends the facts in the same session: the lesson or
/// practice, and the course when that was the last part of it. A trial appends none; its facts come with its adoption.
/// </summary>
internal sealed class Finishing(AppDb db, CourseShelf shelf, ILedger ledger, IPersons persons, TimeProvider clock) : ITrialAdoption
{
    /// <summary>Adds to the session; saying it twice changes nothing. False when it was finished before.</summary>
    public async Task<bool> AddAsync(PersonId learner, bool signedIn, string kind, string code, CancellationToken cancel)
    {
        var done = await DoneAsync(learner, cancel);
        UnitId? unit = signedIn ? (await persons.FindAsync(learner, cancel))?.Lives ?? default : null;
        return Add(learner, unit, done, kind, code);
    }

    /// <summary>The same for a learner whose finished parts are already at hand. No unit: a trial, whose facts come later.</summary>
    public bool Add(PersonId learner, UnitId? unit, HashSet<(string Kind, string Code)> done, string kind, string code)
    {
        if (!done.Add((kind, code))) { return false; }
        Keep(learner, unit, kind, code, clock.GetUtcNow());
        if (IsWhole(done) && done.Add((Finish.Course, shelf.Course.Code))) { Keep(learner, unit, Finish.Course, shelf.Course.Code, clock.GetUtcNow()); }
        return true;
    }

    public async Task AdoptAsync(PersonId trial, PersonId person, CancellationToken cancel)
    {
        var done = await DoneAsync(person, cancel);
        var unit = (await persons.FindAsync(person, cancel))?.Lives ?? default;
        foreach (var finish in await db.Set<Finish>().Where(f => f.LearnerId == trial).ToListAsync(cancel))
        {
            db.Remove(finish);
            if (finish.Kind == Finish.Course || !done.Add((finish.Kind, finish.Code))) { continue; }
            Keep(person, unit, finish.Kind, finish.Code, finish.FinishedAt);
        }
        if (IsWhole(done) && done.Add((Finish.Course, shelf.Course.Code))) { Keep(person, unit, Finish.Course, shelf.Course.Code, clock.GetUtcNow()); }
        var seen = (await db.Set<StepSeen>().AsNoTracking().Where(s => s.LearnerId == person).Select(s => new { s.Lesson, s.Step }).ToListAsync(cancel)).Select(s => (s.Lesson, s.Step)).ToHashSet();
        foreach (var step in await db.Set<StepSeen>().Where(s => s.LearnerId == trial).ToListAsync(cancel))
        {
            db.Remove(step);
            if (seen.Add((step.Lesson, step.Step))) { db.Add(new StepSeen { LearnerId = person, Lesson = step.Lesson, Step = step.Step, SeenAt = step.SeenAt }); }
        }
        foreach (var answer in await db.Set<Answer>().Where(a => a.LearnerId == trial).ToListAsync(cancel))
        {
            db.Remove(answer);
            db.Add(new Answer
            {
                LearnerId = person,
                Id = answer.Id,
                Lesson = answer.Lesson,
                Question = answer.Question,
                Choice = answer.Choice,
                IsRight = answer.IsRight,
                AnsweredAt = answer.AnsweredAt,
            });
        }
        foreach (var tap in await db.Set<PracticeEvent>().Where(e => e.LearnerId == trial).ToListAsync(cancel))
        {
            db.Remove(tap);
            db.Add(new PracticeEvent
            {
                LearnerId = person,
                RunId = tap.RunId,
                Seq = tap.Seq,
                Practice = tap.Practice,
                Version = tap.Version,
                Screen = tap.Screen,
                Action = tap.Action,
                Mistake = tap.Mistake,
                Typed = tap.Typed,
                At = tap.At,
            });
        }
    }

    /// <summary>What the learner finished so far, as (kind, code).</summary>
    public async Task<HashSet<(string Kind, string Code)>> DoneAsync(PersonId learner, CancellationToken cancel) =>
        [.. (await db.Set<Finish>().AsNoTracking().Where(f => f.LearnerId == learner).Select(f => new { f.Kind, f.Code }).ToListAsync(cancel)).Select(f => (f.Kind, f.Code))];

    private bool IsWhole(HashSet<(string Kind, string Code)> done) =>
        shelf.Course.Lessons.All(l => done.Contains((Finish.Lesson, l.Code))) && shelf.Course.Practices.Keys.All(p => done.Contains((Finish.Practice, p)));

    private void Keep(PersonId learner, UnitId? unit, string kind, string code, DateTimeOffset at)
    {
        db.Add(new Finish { LearnerId = learner, Kind = kind, Code = code, FinishedAt = at });
        if (unit is not { } credited) { return; }
        var fact = kind switch { Finish.Lesson => FactKinds.LessonFinished, Finish.Practice => FactKinds.PracticeFinished, _ => FactKinds.CourseFinished };
        ledger.Append(new NewFact(fact, learner, credited, VietNam.DateOf(at), Proof.Recorded, kind, $"{learner}:{code}", code, RecordedBy: learner));
    }
}
