using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.VietnameseText;

namespace HocVuSo.People.Persons;

internal sealed class Accounts(
    AppDb db, IdSource ids, Secrets secrets, TimeProvider clock, IPersons persons, StaffPasswords passwords, IEnumerable<IPersonChanges> changes) : IAccounts
{
    public PersonId AddPerson(NewPerson person)
    {
        var row = new PersonRow
        {
            Id = ids.New<PersonId>(),
            FullName = PersonName.Normalise(person.FullName),
            BirthDate = person.BirthDate,
            MoreTime = person.MoreTime,
            WelcomedAt = person.Welcomed ? clock.GetUtcNow() : null,
        };
        if (person.Honorific.Length > 0) { row.CallMe(person.Honorific); }
        row.Follow(person.Path);
        db.Add(row);
        if (person.Welcomed) { db.Add(new NoticeSeen { PersonId = row.Id, Version = NoticeSeen.CurrentVersion }); }
        return row.Id;
    }

    public void LinkVneid(PersonId person, string citizenNumber, int level) => db.Add(new Identity
    {
        Kind = Identity.Vneid,
        Fingerprint = persons.Fingerprint(citizenNumber),
        PersonId = person,
        SealedNumber = secrets.Seal(Identity.SealedFor, citizenNumber),
        Level = level,
        LinkedAt = clock.GetUtcNow(),
    });

    public void AddStaff(PersonId person, string username, string password, string totpSecretBase32) => Add(person, username, password, totpSecretBase32, mustChange: false);

    /// <summary>An account whose password was given by an administrator must get a password of its owner's at the first sign-in.</summary>
    public void Add(PersonId person, string username, string password, string totpSecretBase32, bool mustChange) => db.Add(new StaffAccount
    {
        PersonId = person,
        Username = Username.Normalise(username),
        PasswordHash = passwords.Hash(password),
        SealedTotp = secrets.Seal(StaffAccount.SealedFor, Base32.Read(totpSecretBase32)),
        MustChange = mustChange,
    });

    public void Grant(PersonId person, Role role, UnitId unit, DateOnly from, PersonId by) => Grant(ids.New<RowId>(), person, role, unit, from, by);

    /// <inheritdoc cref="Join(RowId, PersonId, string, string, UnitId, DateOnly, PersonId)"/>
    public void Grant(RowId id, PersonId person, Role role, UnitId unit, DateOnly from, PersonId by) =>
        db.Add(new GrantRow { Id = id, PersonId = person, Role = role, UnitId = unit, From = from, GrantedBy = by });

    public void LivesIn(PersonId person, UnitId village, DateOnly since, PersonId by) => Resides(person, ResidenceKind.Lives, village, since, by);

    public void Resides(PersonId person, ResidenceKind kind, UnitId unit, DateOnly since, PersonId by)
    {
        db.Add(new Residence { Id = ids.New<RowId>(), PersonId = person, Kind = kind, UnitId = unit, Since = since, RecordedBy = by });
        if (kind != ResidenceKind.Lives) { return; }
        var born = db.Find<PersonRow>(person)?.BirthDate;   // the session holds it already
        foreach (var listener in changes) { listener.LivesIn(person, born, unit, since, by); }
    }

    public void Join(PersonId person, string group, string organisation, UnitId unit, DateOnly from, PersonId by) => Join(ids.New<RowId>(), person, group, organisation, unit, from, by);

    /// <summary>The same under an id minted with the form: sent several times at once, one is kept.</summary>
    public void Join(RowId id, PersonId person, string group, string organisation, UnitId unit, DateOnly from, PersonId by)
    {
        db.Add(new MembershipRow { Id = id, PersonId = person, Group = group, Organisation = organisation, UnitId = unit, From = from });
        foreach (var listener in changes) { listener.Joined(person, group, unit, from, by); }
    }

    public void Leave(MembershipRow membership, DateOnly on, PersonId by)
    {
        membership.To = on;
        foreach (var listener in changes) { listener.Left(membership.PersonId, membership.Group, membership.UnitId, on, by); }
    }

    public async Task<bool> MergeAsync(PersonId from, PersonId to, string why, PersonId by, CancellationToken cancel)
    {
        var now = await persons.ResolveAsync([from, to], cancel);
        // "from" merged before stands for somebody else; equal ends would close a circle.
        if (now[from] != from || now[to] == from) { return false; }
        var today = VietNam.Today(clock);
        db.Add(new SamePerson { FromId = from, ToId = now[to], On = today, Why = why, RecordedBy = by });
        foreach (var listener in changes) { listener.Same(from, now[to], today, by); }
        return true;
    }
}
