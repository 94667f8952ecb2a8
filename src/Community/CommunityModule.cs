using System.Security.Claims;
using HocVuSo.Community.Activities;
using HocVuSo.Community.Authority;
using HocVuSo.Community.Contracts;
using HocVuSo.Community.Helps;
using HocVuSo.Community.Populations;
using HocVuSo.Community.Villages;
using HocVuSo.Community.Work;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.Community;

/// <summary>Help from neighbour to neighbour, results the authority returned, and what officers keep about their unit.</summary>
public static class CommunityModule
{
    public static void AddCommunity(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(CommunityModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddScoped<PeopleHere>();
        services.AddScoped<HelpLines>();
        services.AddScoped<RecordHelp.Desk>();
        services.AddScoped<ActivityLines>();
        services.AddScoped<IActivities>(sp => sp.GetRequiredService<ActivityLines>());
        services.AddScoped<AuthorityImports>();
        services.AddScoped<IAuthorityImports>(sp => sp.GetRequiredService<AuthorityImports>());
        services.AddOptions<PopulationSettings>().BindConfiguration("Populations");
        services.AddSingleton(sp => sp.GetRequiredService<IOptions<PopulationSettings>>().Value);
        // Officers reach the same page through their work page: their menu stays short.
        services.AddSingleton(new MenuLink(50, Hrefs.Help, HelpWords.Menu, user => Holds(user, Role.Helper), "giup-khac.svg"));
        services.AddSingleton(new MenuLink(51, Hrefs.Activities, ActivityWords.Title, user => Holds(user, Role.Helper), "lop.svg"));
        services.AddSingleton(new MenuLink(80, Hrefs.Work, CommunityWords.CommuneWork, user => Holds(user, Role.CommuneOfficer), "lop.svg"));
        services.AddSingleton(new MenuLink(80, Hrefs.Work, CommunityWords.ProvinceWork, user => Holds(user, Role.ProvinceOfficer) && !Holds(user, Role.CommuneOfficer), "lop.svg"));
    }

    public static void MapCommunity(this Routes routes)
    {
        RecordHelp.Map(routes.Pages);
        ListMyHelps.Map(routes.Pages);
        ListCommuneHelps.Map(routes.Pages);
        TakeBackHelp.Map(routes.Pages);
        ShowHelp.Map(routes.Pages);
        RecordActivity.Map(routes.Pages);
        ShowActivity.Map(routes.Pages);
        UploadFile.Map(routes.Pages);
        ShowImport.Map(routes.Pages);
        ListVillages.Map(routes.Pages);
        ListPopulations.Map(routes.Pages);
        KeepPopulations.Map(routes.Pages);
        ShowWork.Map(routes.Pages);
    }

    private static bool Holds(ClaimsPrincipal user, Role role) => Caller.From(user)?.Has(role) == true;

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<HelpId>().Map<ActivityId>().Map<ImportId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<Help>(e =>
            {
                e.ToTable("community_help");
                e.HasIndex(h => new { h.HelperId, h.HelpedOn });
                e.HasIndex(h => new { h.CommuneId, h.HelpedOn });
                // Two who undo at once: the second finds it undone.
                e.Property(h => h.UndoneAt).IsConcurrencyToken();
            });
            model.Entity<ListedPerson>(e =>
            {
                e.ToTable("community_listed_person");
                e.HasIndex(p => new { p.CommuneId, p.NameKey, p.BirthYear, p.VillageId }).IsUnique();
            });
            model.Entity<Activity>(e =>
            {
                e.ToTable("community_activity");
                e.HasIndex(a => new { a.CommuneId, a.HeldOn });
                e.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.Sha256).OnDelete(DeleteBehavior.NoAction);
                e.Property(a => a.UndoneAt).IsConcurrencyToken();
                e.Ignore(a => a.Proof);
            });
            model.Entity<AuthorityFormat>(e => { e.ToTable("community_authority_format"); e.HasKey(f => f.UnitId); });
            model.Entity<AuthorityImport>(e =>
            {
                e.ToTable("community_authority_import");
                e.HasIndex(i => new { i.UnitId, i.RecordedAt });
                e.Property(i => i.ConfirmedAt).IsConcurrencyToken();
                e.Property(i => i.UndoneAt).IsConcurrencyToken();
            });
            model.Entity<AuthorityLine>(e =>
            {
                e.ToTable("community_authority_line");
                e.HasKey(l => new { l.ImportId, l.Line });
                e.HasIndex(l => l.Fingerprint);
                e.HasOne<AuthorityImport>().WithMany().HasForeignKey(l => l.ImportId).OnDelete(DeleteBehavior.NoAction);
            });
        }
    }
}
