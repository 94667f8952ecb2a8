using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace HocVuSo.TestKit;

public enum Database { Sqlite, Postgres }

/// <summary>
/// Runs a theory once on each database: <c>[Theory, Databases] public async Task It_works(Database on)</c>. Where no
/// PostgreSQL is at hand (HOCVUSO_TEST_PG is empty) the second run shows as skipped, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<Database>(Database.Sqlite),
        new TheoryDataRow<Database>(Database.Postgres) { Skip = TestDatabase.PostgresAbsent },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
