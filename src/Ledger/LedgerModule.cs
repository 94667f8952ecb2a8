using HocVuSo.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Ledger;

public static class LedgerModule
{
    public static void AddLedger(this IServiceCollection services) => services.AddSingleton(new SchemaOwner(typeof(LedgerModule).Assembly));

    public static void MapLedger(this Routes routes) => ArgumentNullException.ThrowIfNull(routes);
}
