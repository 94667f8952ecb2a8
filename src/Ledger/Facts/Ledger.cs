using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Ledger.Facts;

internal sealed class FactLedger(AppDb db, IdSource ids, TimeProvider clock) : ILedger, IPersonChanges
{
    private const string Account = "account";

    public FactId Append(NewFact fact)
    {
        var id = ids.New<FactId>();
        db.Add(new Fact
        {
            Id = id,
            Kind = fact.Kind,
            PersonId = fact.Person,
            UnitId = fact.Unit,
            Subject = fact.Subject,
            Count = fact.Count,
            OccurredOn = fact.OccurredOn,
            Proof = fact.Proof,
            SourceKind = fact.SourceKind,
            SourceId = fact.SourceId,
            RecordedBy = fact.RecordedBy,
        });
        return id;
    }

    public async Task VoidAsync(FactId fact, string reason, PersonId by, CancellationToken cancel)
    {
        var voided = await db.Set<Fact>().AsNoTracking().SingleAsync(f => f.Id == fact, cancel);
        db.Add(new Fact
        {
            Id = ids.New<FactId>(),
            Kind = FactKinds.Void,
            PersonId = voided.PersonId,
            UnitId = voided.UnitId,
            Subject = voided.Kind,
            Count = 1,
            OccurredOn = VietNam.Today(clock),
            Proof = voided.Proof,
            SourceKind = "fact",
            SourceId = fact.ToString(),
            RecordedBy = by,
            Reason = reason,
        });
    }

    public async Task<FactId?> FindAsync(string kind, string sourceKind, string sourceId, CancellationToken cancel)
    {
        var found = await db.Set<Fact>().AsNoTracking().Where(f => f.Kind == kind && f.SourceKind == sourceKind && f.SourceId == sourceId).Select(f => (FactId?)f.Id).SingleOrDefaultAsync(cancel);
        if (found is not { } id) { return null; }
        var source = id.ToString();
        return await db.Set<Fact>().AnyAsync(f => f.Kind == FactKinds.Void && f.SourceKind == "fact" && f.SourceId == source, cancel) ? null : id;
    }

    public void LivesIn(PersonId person, DateOnly? birthDate, UnitId unit, DateOnly since, PersonId recordedBy)
    {
        Append(new(FactKinds.Lives, person, unit, since, Proof.Recorded, Account, Said(), RecordedBy: recordedBy));
        if (birthDate is { } born)
        {
            Append(new(FactKinds.Adult, person, unit, born.AddYears(Groups.AdultAge), Proof.Recorded, Account, person.ToString(), RecordedBy: recordedBy));
        }
    }

    public void Joined(PersonId person, string group, UnitId unit, DateOnly from, PersonId recordedBy) =>
        Append(new(FactKinds.Joined, person, unit, from, Proof.Recorded, Account, Said(), group, RecordedBy: recordedBy));

    public void Left(PersonId person, string group, UnitId unit, DateOnly on, PersonId recordedBy) =>
        Append(new(FactKinds.Left, person, unit, on, Proof.Recorded, Account, Said(), group, RecordedBy: recordedBy));

    public void Same(PersonId from, PersonId to, DateOnly on, PersonId recordedBy) =>
        Append(new(FactKinds.Same, to, new UnitId(Guid.Empty), on, Proof.Recorded, Account, from.ToString(), from.ToString(), RecordedBy: recordedBy));

    // Who goes from one place to another and back on one day says three things, not two: each saying is a source of its own.
    private string Said() => ids.New<FactId>().ToString();
}
