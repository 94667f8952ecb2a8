using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Simulator;

/// <summary>A made-up citizen. The number begins with 000, which no province has: nobody can own it.</summary>
internal sealed record SimulatedCitizen(string Number, string FullName, DateOnly BirthDate, int Level)
{
    public const string ImpossiblePrefix = "000";

    public static string? ReadNumber(string? text, Refusals.Field refused)
    {
        var digits = new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]);
        return digits.Length == 12 && digits.All(char.IsAsciiDigit) && digits.StartsWith(ImpossiblePrefix, StringComparison.Ordinal)
            ? digits
            : refused.Refuse<string>(PeopleWords.SimulatedNumberRefused);
    }
}

/// <summary>Whom the simulator offers: a few citizens of its own, then the first people of this demonstration.</summary>
internal sealed class SimulatedCitizens(AppDb db, Secrets secrets, TimeProvider clock)
{
    private const int FromDatabase = 6;

    public async Task<IReadOnlyList<SimulatedCitizen>> ListAsync(CancellationToken cancel)
    {
        var today = VietNam.Today(clock);
        List<SimulatedCitizen> list =
        [
            new("000158000168", "Nguyễn Thị Nụ", new DateOnly(today.Year - 68, 3, 8), 2),
            new("000170000156", "Nông Văn Lý", new DateOnly(today.Year - 56, 8, 19), 1),
            new("000204000122", "Đỗ Thị Lan", new DateOnly(today.Year - 22, 6, 1), 2),
            new("000212000113", "Trần Gia Bảo", new DateOnly(today.Year - 13, 9, 5), 1),
        ];
        var kept = await (from i in db.Set<Identity>().AsNoTracking()
                          join p in db.Set<PersonRow>().AsNoTracking() on i.PersonId equals p.Id
                          where i.Kind == Identity.Vneid && p.BirthDate != null
                          orderby i.PersonId
                          select new { p.FullName, p.BirthDate, i.SealedNumber, i.Level }).Take(FromDatabase + list.Count).ToListAsync(cancel);
        list.AddRange(kept
            .Select(k => new SimulatedCitizen(secrets.OpenText(Identity.SealedFor, k.SealedNumber), k.FullName, k.BirthDate!.Value, k.Level))
            .Where(k => list.TrueForAll(c => c.Number != k.Number)).Take(FromDatabase).ToList());
        return list;
    }
}
