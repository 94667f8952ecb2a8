using HocVuSo.Ledger.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.WebTests.Ledger;

/// <summary>Facts told and figures asked for the way other modules do it: through the Ledger's contract, in a session of their own.</summary>
internal static class Telling
{
    public const string Adults = "chi-tieu-3";
    public const string Returned = "chi-tieu-4";
    public const string Own = "xac-nhan-cua-he-thong";
    public const string Learners = "nguoi-hoc";
    public const string Helps = "luot-giup";

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static NewFact Passed(PersonId person, UnitId unit, DateOnly on, string source, Proof proof = Proof.Recorded) =>
        new(FactKinds.TestPassed, person, unit, on, proof, "exam", source, "co-ban-20");

    public static NewFact Finished(PersonId person, UnitId unit, DateOnly on, string lesson = "vneid-dich-vu-cong") =>
        new(FactKinds.LessonFinished, person, unit, on, Proof.Recorded, "lesson", $"{person}:{lesson}", lesson);

    /// <summary>Appends the facts in one session and one commit.</summary>
    public static Task<IReadOnlyList<FactId>> TellAsync(this TestSite site, params IReadOnlyList<NewFact> facts) => site.InScopeAsync<IReadOnlyList<FactId>>(async services =>
    {
        var ledger = services.GetRequiredService<ILedger>();
        List<FactId> told = [.. facts.Select(ledger.Append)];
        await services.GetRequiredService<AppDb>().SaveChangesAsync();
        return told;
    });

    public static Task TakeBackAsync(this TestSite site, FactId fact, PersonId by) => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ILedger>().VoidAsync(fact, "ghi nhầm người", by, CancellationToken.None);
        return await services.GetRequiredService<AppDb>().SaveChangesAsync();
    });

    /// <summary>An adult who lives in the village from that day on.</summary>
    public static async Task<PersonId> AdultAsync(this TestSite site, UnitId village, DateOnly since, string? name = null)
    {
        var person = await site.AddPersonAsync(name: name, born: new DateOnly(1970, 5, 1));
        await site.MoveAsync(person, village, since);
        return person;
    }

    public static Task MoveAsync(this TestSite site, PersonId person, UnitId village, DateOnly since) => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IPersons>().FindAsync(person, CancellationToken.None);
        services.GetRequiredService<IAccounts>().LivesIn(person, village, since, person);
        return await services.GetRequiredService<AppDb>().SaveChangesAsync();
    });

    /// <summary>How many at each level of proof an indicator counts at the end of a day, as "2: 1, 4: 3"; nothing when nobody.</summary>
    public static async Task<string> CountAsync(this TestSite site, string indicator, UnitId unit, DateOnly on)
    {
        var tallies = await site.InScopeAsync(services => services.GetRequiredService<IFigures>().AsOfAsync(unit, on, CancellationToken.None));
        var byProof = Enumerable.Range(0, 5).Select(proof => (proof, n: tallies.Where(t => t.Indicator == indicator).Sum(t => t.ByProof[proof])));
        return string.Join(", ", byProof.Where(p => p.n != 0).Select(p => $"{p.proof}: {p.n}"));
    }

    /// <summary>How many people of a group a unit is said to have.</summary>
    public static Task DenominatorAsync(this TestSite site, UnitId unit, string group, long value, DataLevel level = DataLevel.Estimate, string source = "Công an xã") => site.InScopeAsync(services =>
    {
        services.GetRequiredService<IPopulations>().Add(new Population(unit, group, Day(6, 30), value, level, source));
        return services.GetRequiredService<AppDb>().SaveChangesAsync();
    });

    public static Task<LedgerCheck> VerifyAsync(this TestSite site) =>
        site.InScopeAsync(services => services.GetRequiredService<ILedgerCheck>().VerifyAsync(_ => { }, CancellationToken.None));
}
