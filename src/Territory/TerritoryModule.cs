using HocVuSo.Platform;
using HocVuSo.Territory.Bodies;
using HocVuSo.Territory.Contracts;
using HocVuSo.Territory.Populations;
using HocVuSo.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Territory;

public static class TerritoryModule
{
    public static void AddTerritory(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(TerritoryModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<ICatalogue, UnitCatalogue>();
        services.AddSingleton<Places>();
        services.AddSingleton<IPlaces>(sp => sp.GetRequiredService<Places>());
        services.AddSingleton<IWarmUp, ReadPlaces>();
        services.AddHostedService<KeepPlaces>();
        services.AddSingleton<LiveOrganisations>();
        services.AddSingleton<IOrganisations>(sp => sp.GetRequiredService<LiveOrganisations>());
        // After the places, whose types say which bodies each has.
        services.AddSingleton<IWarmUp, ReadOrganisations>();
        services.AddHostedService<KeepOrganisations>();
        services.AddScoped<IOrganisationRegister, OrganisationRegister>();
        services.AddScoped<IPopulations, Populations.Populations>();
        services.AddScoped<IVillages, Villages>();
    }

    public static void MapTerritory(this Routes routes) => UnitsApi.Map(routes.Api);

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<UnitId>().Map<PopulationId>().Map<OrganisationId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<Unit>(e => e.ToTable("territory_unit"));
            model.Entity<UnitVersion>(e =>
            {
                e.ToTable("territory_unit_version");
                e.HasKey(v => new { v.UnitId, v.ValidFrom });
                e.HasIndex(v => v.ParentId);
                e.HasIndex(v => new { v.Code, v.ValidFrom }).IsUnique();
                e.HasOne<Unit>().WithMany().HasForeignKey(v => v.UnitId).OnDelete(DeleteBehavior.NoAction);
                e.HasOne<Unit>().WithMany().HasForeignKey(v => v.ParentId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<Centroid>(e =>
            {
                e.ToTable("territory_centroid");
                e.HasKey(c => c.UnitId);
                e.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<PopulationRow>(e =>
            {
                e.ToTable("territory_population");
                e.HasIndex(p => new { p.UnitId, p.Group, p.RecordedAt });
                e.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<OrganisationRow>(e =>
            {
                e.ToTable("territory_organisation");
                e.HasIndex(o => new { o.UnitId, o.NameKey }).IsUnique().HasFilter("valid_to is null");
                // Of two officers the second sees what the first changed.
                e.Property(o => o.Revision).IsConcurrencyToken();
                e.HasOne<Unit>().WithMany().HasForeignKey(o => o.UnitId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<OrganisationAlias>(e =>
            {
                e.ToTable("territory_organisation_alias");
                e.HasKey(a => new { a.UnitId, a.NameKey });
                e.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.NoAction);
                e.HasOne<OrganisationRow>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<OrganisationSuccession>(e =>
            {
                e.ToTable("territory_organisation_succession");
                e.HasKey(s => s.FromId);
                e.HasOne<OrganisationRow>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.NoAction);
                e.HasOne<OrganisationRow>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.NoAction);
            });
        }
    }
}
