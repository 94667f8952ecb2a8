using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>Finds the person a citizen is, or makes one. Name and birth date follow what VNeID says.</summary>
internal sealed class Citizens(AppDb db, IPersons persons, Accounts accounts, Admission admission, TimeProvider clock)
{
    public bool IsTooYoung(VneidAnswer.Citizen citizen) => PersonRow.AgeOn(VietNam.Today(clock), citizen.BirthDate) < PersonRow.YoungestAge;

    /// <summary>Saves. Two first sign-ins of one citizen at the same moment give one person.</summary>
    public async Task<PersonId> AdmitAsync(HttpContext http, VneidAnswer.Citizen citizen, CancellationToken cancel)
    {
        try { return await TryAsync(http, citizen, cancel); }
        catch (DbUpdateException)
        {
            // The other request was first with the number or with the trial: now it is there to be found.
            db.ChangeTracker.Clear();
            return await TryAsync(http, citizen, cancel);
        }
    }

    private async Task<PersonId> TryAsync(HttpContext http, VneidAnswer.Citizen citizen, CancellationToken cancel)
    {
        var fingerprint = persons.Fingerprint(citizen.Number);
        var identity = await db.Set<Identity>().FirstOrDefaultAsync(i => i.Kind == Identity.Vneid && i.Fingerprint == fingerprint, cancel);
        PersonId person;
        if (identity is null)
        {
            person = accounts.AddPerson(new NewPerson(citizen.FullName, citizen.BirthDate));
            accounts.LinkVneid(person, citizen.Number, citizen.Level);
        }
        else
        {
            identity.Level = citizen.Level;
            person = (await persons.ResolveAsync([identity.PersonId], cancel))[identity.PersonId];
            (await db.Set<PersonRow>().SingleAsync(p => p.Id == person, cancel)).Confirm(citizen.FullName, citizen.BirthDate);
        }
        await admission.AdoptTrialAsync(http, person, cancel);
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
