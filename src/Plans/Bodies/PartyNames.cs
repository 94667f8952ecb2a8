using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;

namespace HocVuSo.Plans.Bodies;

/// <summary>What the documents' names of bodies mean today: who stands for a body that ended, and which the system does not know.</summary>
internal static class PartyNames
{
    /// <summary>As the document of the unit writes it; with what became of the body since, or that it is not known.</summary>
    public static string Said(this IOrganisations organisations, UnitId unit, string name) => organisations.Find(unit, name) switch
    {
        OrganisationFinding.One { Since: { } since } one => one.Today is { } today
            ? BodyWords.Succeeds.With(organisations.NameOf(today, unit), one.Named.Name, Say.Date(since))
            : BodyWords.Gone.With(name, Say.Date(since)),
        OrganisationFinding.OfDistrict district => BodyWords.Gone.With(name, Say.Date(district.Until)),
        OrganisationFinding.Unknown => BodyWords.NotKnown.With(name),
        _ => name,
    };

    public static string Said(this IOrganisations organisations, UnitId unit, IEnumerable<string> names) => string.Join("; ", names.Select(n => organisations.Said(unit, n)));

    /// <summary>Equal for all spellings of the body that stands today, and of those it took over from; a name that means no one body has its own.</summary>
    public static string BodyOf(this IOrganisations organisations, UnitId unit, ItemParty party) =>
        organisations.Find(unit, party.Name) is OrganisationFinding.One one ? (one.Today ?? one.Named).Id.ToString() : party.NameKey;

    /// <summary>What the body that stands today is called; as the document writes it where it means no one body.</summary>
    public static string TodayName(this IOrganisations organisations, UnitId unit, string name) =>
        organisations.Find(unit, name) is OrganisationFinding.One one ? organisations.NameOf(one.Today ?? one.Named, unit) : name;

    /// <summary>Whether a body of the key has to do with a task: whoever took over has it; an address kept from before names the spelling, or the body before.</summary>
    public static bool HasToDo(this IOrganisations organisations, DueTask task, string body) => task.Parties.Any(p => p.NameKey == body
        || (organisations.Find(task.Task.UnitId, p.Name) is OrganisationFinding.One one && (one.Named.Id.ToString() == body || one.Today?.Id.ToString() == body)));

    /// <summary>Who has to do with the tasks of the unit today, those with most first.</summary>
    public static IReadOnlyList<ChoiceField.Choice> Bodies(this IOrganisations organisations, UnitId unit, IReadOnlyList<DueTask> tasks)
    {
        var parties = tasks.SelectMany(t => t.Parties).ToList();
        var bodies = parties.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => organisations.BodyOf(unit, p), StringComparer.Ordinal);
        return
        [
            .. parties.GroupBy(p => bodies[p.Name]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ChoiceField.Choice(g.Key, organisations.TodayName(unit, g.First().Name))),
        ];
    }

    // Of the own unit its name alone, of another one with the place.
    private static string NameOf(this IOrganisations organisations, Organisation body, UnitId unit) => body.UnitId == unit ? body.Name : organisations.FullName(body);
}
