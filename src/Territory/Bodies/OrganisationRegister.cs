using HocVuSo.OfficialDocuments.Reading;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Territory.Bodies;

internal sealed class OrganisationRegister(AppDb db, LiveOrganisations organisations, IdSource ids) : IOrganisationRegister
{
    public OrganisationId? Add(UnitId unit, string name, OrganisationKind kind, DateOnly? from)
    {
        if (organisations.Called(unit, name) is { End: null }) { return null; }
        var row = new OrganisationRow { Id = ids.New<OrganisationId>(), UnitId = unit, Kind = kind, Name = name, NameKey = Organisations.KeyOf(name), ValidFrom = from, Revision = 1 };
        db.Add(row);
        return row.Id;
    }

    public async Task<bool> DescribeAsync(Organisation body, string name, OrganisationKind kind, IReadOnlyList<string> aliases, CancellationToken cancel)
    {
        if (await RowAsync(body, cancel) is not { } row) { return false; }
        var key = Organisations.KeyOf(name);
        var known = body.Usual.Select(Organisations.KeyOf).Append(key).ToHashSet(StringComparer.Ordinal);
        // Documents go on naming it as it was called when they were written.
        var wanted = aliases.Concat(key == row.NameKey ? [] : [row.Name]).Select(a => (Key: Organisations.KeyOf(a), Name: a)).Where(a => !known.Contains(a.Key)).DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Name);
        var before = await db.Set<OrganisationAlias>().Where(a => a.OrganisationId == body.Id).ToDictionaryAsync(a => a.NameKey, cancel);
        db.RemoveRange(before.Values.Where(a => !wanted.ContainsKey(a.NameKey)));
        foreach (var (aliasKey, alias) in wanted.Where(a => !before.ContainsKey(a.Key))) { db.Add(new OrganisationAlias { UnitId = body.UnitId, NameKey = aliasKey, Name = alias, OrganisationId = body.Id }); }
        (row.Name, row.NameKey, row.Kind) = (name, key, kind);
        row.Revision++;
        return true;
    }

    public async Task<bool> EndAsync(Organisation body, DateOnly on, Organisation? successor, string legalBasis, CancellationToken cancel)
    {
        if (successor is not null && (successor.UnitId != body.UnitId || organisations.LeadsTo(successor, body.Id))) { throw new ArgumentException("A successor is another body of the same unit that does not lead back.", nameof(successor)); }
        if (body.End is not null || await RowAsync(body, cancel) is not { } row) { return false; }
        if (successor is not null)
        {
            // Its row is touched too: of two officers who end each the other's successor the second is refused.
            if (await RowAsync(successor, cancel) is not { } other) { return false; }
            other.Revision++;
        }
        row.ValidTo = on;
        row.Revision++;
        db.Add(new OrganisationSuccession { FromId = body.Id, ToId = successor?.Id, EndedOn = on, LegalBasis = legalBasis });
        return true;
    }

    public async Task<bool> ReopenAsync(Organisation body, CancellationToken cancel)
    {
        if (await db.Set<OrganisationSuccession>().SingleOrDefaultAsync(s => s.FromId == body.Id, cancel) is not { } end || await RowAsync(body, cancel) is not { } row) { return false; }
        db.Remove(end);
        row.ValidTo = null;
        row.Revision++;
        return true;
    }

    public Task PublishAsync(CancellationToken cancel) => organisations.ReadAsync(cancel);

    // One that every place has gets its row with the first thing that is said of it. Null when somebody changed it meanwhile.
    private async Task<OrganisationRow?> RowAsync(Organisation body, CancellationToken cancel)
    {
        if (await db.Set<OrganisationRow>().SingleOrDefaultAsync(r => r.Id == body.Id, cancel) is { } row) { return row.Revision == body.Revision ? row : null; }
        if (body.Standard is null || body.Revision != 0) { return null; }
        row = new() { Id = body.Id, UnitId = body.UnitId, Kind = body.Kind, Name = body.Name, NameKey = Organisations.KeyOf(body.Name), Standard = body.Standard, ValidFrom = body.ValidFrom, ValidTo = body.End?.On, Revision = 0 };
        db.Add(row);
        return row;
    }
}
