using HocVuSo.Ledger.Contracts;
using HocVuSo.Ledger.Facts;
using HocVuSo.Ledger.Figures;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Ledger;

/// <summary>Facts, the indicators over them, and the roll-ups that make their figures cheap.</summary>
public static class LedgerModule
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(LedgerModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<Indicators>();
        services.AddSingleton<ICommitStep, CountOnCommit>();
        services.AddSingleton<FoldedTotals>();
        services.AddSingleton<FoldDeltas>();
        services.AddHostedService(sp => sp.GetRequiredService<FoldDeltas>());
        services.AddScoped<FactLedger>();
        services.AddScoped<ILedger>(sp => sp.GetRequiredService<FactLedger>());
        services.AddScoped<IPersonChanges>(sp => sp.GetRequiredService<FactLedger>());
        services.AddScoped<IFigures, FiguresReader>();
        services.AddScoped<IHappenings, Happenings>();
        services.AddScoped<ILedgerCheck, VerifyLedger>();
    }

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<FactId>().Map<DeltaId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<Fact>(e =>
            {
                e.ToTable("ledger_fact");
                e.HasIndex(f => new { f.Kind, f.SourceKind, f.SourceId }).IsUnique();
                e.HasIndex(f => f.PersonId);
                e.HasIndex(f => new { f.UnitId, f.Kind });
            });
            model.Entity<Delta>(e => { e.ToTable("ledger_delta"); e.HasKey(d => new { d.PersonId, d.Id }); });
            model.Entity<RollupRow>(e =>
            {
                e.ToTable("ledger_rollup");
                e.HasKey(r => new { r.Indicator, r.Day, r.UnitId, r.Proof });
                e.HasIndex(r => r.Day);
            });
            model.Entity<TotalRow>(e => { e.ToTable("ledger_total"); e.HasKey(r => new { r.Indicator, r.UnitId, r.Proof }); });
            model.Entity<StampRow>(e => e.ToTable("ledger_stamp"));
        }
    }
}
