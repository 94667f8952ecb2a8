using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Community.Helps;

/// <summary>Records of help as sentences, and their two sums, which are never added to each other.</summary>
internal sealed class HelpLines(PeopleHere people, IPlaces places)
{
    /// <summary>Whom each record is about, in words.</summary>
    public async Task<IReadOnlyDictionary<HelpId, string>> WhomAsync(IReadOnlyCollection<Help> helps, CancellationToken cancel)
    {
        var known = await people.OfAsync([.. helps.Where(h => h.PersonId is not null).Select(h => h.PersonId!.Value).Distinct()], cancel);
        return helps.ToDictionary(h => h.Id, h => h.PersonId is not { } id ? HelpWords.ManyPeople.With(Say.Number(h.People))
            : known.TryGetValue(id, out var person) ? person.FullName : HelpWords.NotKnown);
    }

    public string Where(UnitId unit) => places.Find(unit)?.FullName ?? "";

    /// <summary>"sinh năm 1958 · Thôn Đông", as far as it is known.</summary>
    public string Describe(Known person)
    {
        var village = places.Find(person.Village)?.FullName;
        return person.BirthYear == ListedPerson.YearUnknown ? village ?? "" : $"{HelpWords.BornIn.With(person.BirthYear)}{(village is null ? "" : " · " + village)}";
    }

    public static string What(string subject) => HelpSubject.Find(subject)?.Name ?? HelpWords.Other;

    /// <summary>Lượt and người of what still counts: times people were helped, and distinct people with a name.</summary>
    public static (int Times, int People) Sum(IEnumerable<Help> helps)
    {
        var counted = helps.Where(h => h.UndoneAt is null).ToList();
        return (counted.Sum(h => h.People), counted.Where(h => h.PersonId is not null).Select(h => h.PersonId).Distinct().Count());
    }
}
