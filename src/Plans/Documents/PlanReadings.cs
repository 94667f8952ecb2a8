using System.Security.Cryptography;
using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.People.Contracts;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Plans.Documents;

/// <summary>
/// Reads the text of a document into clauses and cards. Where it takes the place of another, cards that say what is in force already are taken
/// with the identity of what they say, so that a changed document asks only about what changed.
/// </summary>
internal sealed class PlanReadings(AppDb db, PlanShelf shelf, IdSource ids)
{
    public const int LongestSubject = 500;

    /// <summary>Adds the plan with its clauses and cards to the session; the caller saves.</summary>
    public async Task<Plan> AddAsync(UnitId unit, string fileName, byte[] bytes, string text, PersonId by, Plan? replaced, CancellationToken cancel)
    {
        var reading = PlanReader.Read(text, shelf.Wordings);
        var plan = new Plan
        {
            Id = ids.New<PlanId>(),
            UnitId = unit,
            FileName = fileName,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Content = text,
            Kind = reading.Head.Kind,
            Number = reading.Head.Number,
            Issuer = reading.Head.Issuer,
            Subject = Shortened(reading.Head.Subject ?? fileName),
            IssuedOn = reading.Head.On,
            UploadedBy = by,
            Replaces = replaced?.Id,
        };
        db.Add(plan);
        var clauses = reading.Root.All.Select((c, i) => new PlanClause
        {
            PlanId = plan.Id,
            Ordinal = i,
            Path = c.Path,
            Kind = c.Kind,
            Role = reading.Roles.GetValueOrDefault(c.Path, ClauseRole.Head),
            Words = c.Words,
            Start = c.Start,
            Length = c.Length,
        }).ToList();
        db.AddRange(clauses);
        var places = clauses.ToDictionary(c => c.Path, c => c.Ordinal, StringComparer.Ordinal);
        var cards = Cards(plan, reading, places);
        if (replaced is not null) { await RecogniseAsync(replaced, cards, cancel); }
        db.AddRange(cards);
        return plan;
    }

    private static List<PlanCard> Cards(Plan plan, PlanReading reading, Dictionary<string, int> places)
    {
        var number = 0;
        List<PlanCard> cards = [];
        // What only says whose other tasks are is in those already; it is left out unless somebody takes it.
        var assignments = reading.Tasks.Where(t => t.OnlyAssigns).Select(t => t.Sentence).ToHashSet(StringComparer.Ordinal);
        var found = reading.Targets.Select(t => (t.Path, Target: (TargetContent?)TargetContent.Of(t), Task: (TaskContent?)null)).Concat(reading.Tasks.Select(t => (t.Path, Target: (TargetContent?)null, Task: (TaskContent?)TaskContent.Of(t))));
        foreach (var (path, target, task) in found.OrderBy(f => places[f.Path]))
        {
            cards.Add(target is not null ? PlanCard.For(plan.Id, ++number, path, places[path], target) : PlanCard.For(plan.Id, ++number, path, places[path], task!));
            if (task is not null && assignments.Contains(task.Sentence)) { cards[^1].Decide(CardState.Left, plan.UploadedBy); }
        }
        return cards;
    }

    // The same sentence is the same thing wherever it stands now; at the same place a changed sentence mends what stood there.
    private async Task RecogniseAsync(Plan replaced, List<PlanCard> cards, CancellationToken cancel)
    {
        var targets = await db.Set<PlanTarget>().AsNoTracking().Where(t => t.PlanId == replaced.Id && t.ParentId == null && t.EndedAt == null).ToListAsync(cancel);
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => t.PlanId == replaced.Id && t.EndedAt == null).ToListAsync(cancel);
        foreach (var exactly in (bool[])[true, false])
        {
            foreach (var card in cards.Where(c => c.ItemId is null))
            {
                var sentence = card.Kind == CardKind.Target ? card.Target.Sentence : card.Task.Sentence;
                bool IsSame(string path, string said) => exactly ? said == sentence : path == card.Path && Wordings.Overlap(said, sentence) > 0.5;
                if (card.Kind == CardKind.Target && targets.FindIndex(t => IsSame(t.Path, t.Sentence)) is >= 0 and var at) { card.ItemId = targets[at].Id; targets.RemoveAt(at); }
                else if (card.Kind == CardKind.Task && tasks.FindIndex(t => IsSame(t.Path, t.Sentence)) is >= 0 and var one) { card.ItemId = tasks[one].Id; tasks.RemoveAt(one); }
                else { continue; }
                if (exactly) { card.Decide(CardState.Taken, replaced.DecidedBy ?? replaced.UploadedBy); }
            }
        }
    }

    private static string Shortened(string subject) => subject.Length <= LongestSubject ? subject : subject[..LongestSubject];
}
