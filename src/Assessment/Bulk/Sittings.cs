using System.Globalization;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Sessions;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;

namespace HocVuSo.Assessment.Bulk;

/// <summary>Tests for the demonstration: pages left out, everything that decides left in.</summary>
internal sealed class Sittings(AppDb db, Banks banks, AllProfiles profiles, BeginAndEnd sessions, AnswersInBulk answers, TimeProvider clock) : IAssessments
{
    public int DistinctItems => banks.Current.DistinctItems;

    public async Task<ISitting?> StartAsync(Person person, string profile, bool helped, CancellationToken cancel)
    {
        var found = profiles.Find(profile) ?? throw new ArgumentException($"There is no profile {profile}.", nameof(profile));
        var history = await History.ReadAsync(db, person.Id, cancel);
        if (history.Running is not null || (!helped && history.For(found, person, clock.GetUtcNow()) is not MayStart.Now)) { return null; }
        var session = await sessions.BeginAsync(person, found, Purpose.Confirmation, helped, phone: null, history, cancel);
        return new Sitting(person, session, await banks.GetAsync(session.Bank, cancel), sessions, answers, clock);
    }

    private sealed class Sitting(Person person, Session session, ItemBank bank, BeginAndEnd sessions, AnswersInBulk written, TimeProvider clock) : ISitting
    {
        private readonly Dictionary<int, Answer> _answers = [];

        public IReadOnlyList<SittingQuestion> Questions { get; } =
            [.. Sheets.Read(session.Sheet).Select(bank.Item).Select(i => new SittingQuestion(i.Skill, i.Level, ItemPriors.Middle(i.Family.Band)))];

        public void Answer(int place, bool rightly)
        {
            var position = place + 1;
            var item = bank.Item(Sheets.At(session.Sheet, position));
            _answers.TryAdd(position, new Answer
            {
                LearnerId = session.LearnerId,
                SessionId = session.Id,
                Position = position,
                Response = rightly ? Marking.Key(item) : Wrong(item, position),
                At = clock.GetUtcNow(),
            });
        }

        public async Task<SittingResult> FinishAsync(CancellationToken cancel)
        {
            written.Add(_answers.Values);
            var certificate = await sessions.DecideAsync(session, person, _answers.ToDictionary(a => a.Key, a => a.Value.Response), byTime: false, cancel);
            return new(session.RightCount!.Value, session.Count, session.Passed!.Value, certificate?.Code);
        }

        private string Wrong(Item item, int position)
        {
            var chance = new SeededEntropy(unchecked((ulong)session.Seed ^ (ulong)position));
            return Marking.Join(item.Steps.Select(step => Wrong(step, chance)));
        }

        // A mistake somebody could make: another option, one of several forgotten, two neighbouring steps swapped, a box left.
        private static string Wrong(Step step, Entropy chance)
        {
            if (step.Field is not null) { return Marking.NotKnown; }
            var key = Marking.Key(step);
            if (step.Kind == ItemKind.Order)
            {
                var at = chance.Next(key.Length - 1);
                return string.Create(CultureInfo.InvariantCulture, $"{key[..at]}{key[at + 1]}{key[at]}{key[(at + 2)..]}");
            }
            var letters = Enumerable.Range(0, step.Options.Count).Select(Marking.LetterOf).ToList();
            if (step.Kind == ItemKind.Several) { return key.Length > 1 ? key.Remove(chance.Next(key.Length), 1) : string.Concat(letters); }
            letters.Remove(key[0]);
            return letters[chance.Next(letters.Count)].ToString();
        }
    }
}
