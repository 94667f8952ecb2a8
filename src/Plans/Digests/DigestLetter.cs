using HocVuSo.Plans.Duties;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Digests;

/// <summary>Letters about the tasks of a unit, in the language in force. They name bodies, as the plan does, and no person.</summary>
internal static class DigestLetter
{
    // More of one kind is read on the page.
    private const int MostOfAKind = 40;

    /// <summary>The letter that asks whether its reader wants letters.</summary>
    public static Letter Ask(Place unit, DateTimeOffset until, string confirm) => new(
        DigestWords.AskSubject.With(unit.Within),
        [new LetterPart.Paragraph(DigestWords.AskBody.With(unit.Within, Say.Time(until))), new LetterPart.Link(DigestWords.Confirm, confirm)]);

    /// <param name="body">The one body whose tasks are told; null for all.</param>
    public static Letter Of(DigestContent content, Place unit, string? body, IOrganisations organisations, DateOnly today, string site, string stop) => new(
        content.Weekly
            ? DigestWords.WeeklySubject.With(unit.Within, Say.Number(content.Late.Count), Say.Number(content.Soon.Count), Say.Number(content.Waiting.Count))
            : DigestWords.ReminderSubject.With(unit.Within, Say.Number(content.Soon.Count), Say.Number(content.Late.Count)),
        [
            new LetterPart.Paragraph((content.Weekly ? DigestWords.WeeklyLead : DigestWords.ReminderLead).With(unit.Within, Say.Date(today)) + (body is null ? "" : " " + DigestWords.OfBody.With(body))),
            .. Strip(content.Weekly ? PlanWords.Overdue : DigestWords.JustLate, content.Late, organisations, today, site),
            .. Strip(content.Weekly ? PlanWords.Soon : DigestWords.AboutDue, content.Soon, organisations, today, site),
            .. Strip(DigestWords.WaitingFor, content.Waiting, organisations, today, site),
            new LetterPart.Link(DigestWords.OpenList, site + Hrefs.Tasks),
            new LetterPart.Link(DigestWords.StopLink, stop),
        ],
        stop);

    private static IEnumerable<LetterPart> Strip(Text title, IReadOnlyList<DueTask> tasks, IOrganisations organisations, DateOnly today, string site)
    {
        if (tasks.Count == 0) { yield break; }
        yield return new LetterPart.Heading(title.With(Say.Number(tasks.Count)));
        foreach (var task in tasks.Take(MostOfAKind)) { yield return new LetterPart.Item(task.Task.Title, Detail(task, organisations, today), site + Hrefs.Task(task.Task.Id)); }
        if (tasks.Count > MostOfAKind) { yield return new LetterPart.Link(DigestWords.More.With(Say.Number(tasks.Count - MostOfAKind)), site + Hrefs.Tasks); }
    }

    private static string Detail(DueTask task, IOrganisations organisations, DateOnly today) => string.Join(" · ",
    [
        ListTasks.DueSaid(task.Due, today) ?? PlanWords.NoRhythm, ListTasks.LeadSaid(task, organisations), .. task.Task.WaitingFor is { } waits ? [PlanWords.WaitingSaid.With(waits)] : Array.Empty<string>(),
        .. task.Now is { } now ? [DutyLines.Said(task.Duty!, now)] : Array.Empty<string>(),
    ]);
}
