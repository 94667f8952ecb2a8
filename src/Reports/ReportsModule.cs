using HocVuSo.Plans.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Reports.Collecting;
using HocVuSo.Reports.Contracts;
using HocVuSo.Reports.Documents;
using HocVuSo.Reports.Measures;
using HocVuSo.Reports.Obligations;
using HocVuSo.Reports.Overview;
using HocVuSo.Reports.Passports;
using HocVuSo.Reports.Regimes;
using HocVuSo.Reports.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Reports;

/// <summary>Dashboards and maps, the passport of every figure, and the periodic reports with their documents.</summary>
public static class ReportsModule
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(ReportsModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<RegimeShelf>();
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<RegimeShelf>());
        services.AddScoped<Measuring>();
        services.AddScoped<ITargetProgress, TargetProgress>();
        services.AddScoped<Opening>();
        services.AddScoped<Dossiers>();
        services.AddScoped<Flow>();
        services.AddScoped<ReportViews>();
        services.AddScoped<Reconciling>();
        services.AddScoped<DownloadReport.Files>();
        services.AddScoped<IReporting, Reporting>();
        services.AddSingleton(new MenuLink(60, Hrefs.Overview, ReportsWords.Overview, SeesFigures, "ban-do.svg"));
        services.AddSingleton(new MenuLink(70, Hrefs.Reports, ReportsWords.Reports, SeesFigures, "bao-cao.svg"));
    }

    public static void MapReports(this Routes routes)
    {
        ShowOverview.Map(routes.Pages);
        ShowCountry.Map(routes.Pages);
        ShowPassport.Map(routes.Pages);
        ListReports.Map(routes.Pages);
        WriteReport.Map(routes.Pages);
        SignReport.Map(routes.Pages);
        SendReport.Map(routes.Pages);
        DownloadReport.Map(routes.Pages);
        CollectReports.Map(routes.Pages);
        ReviewReport.Map(routes.Pages);
    }

    private static bool SeesFigures(System.Security.Claims.ClaimsPrincipal user) => Caller.From(user) is { } caller && Can.Roles[Can.SeeFigures].Any(caller.Has);

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<ObligationId>().Map<SubmissionId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<Obligation>(e =>
            {
                e.ToTable("reports_obligation");
                e.Ignore(o => o.Key);
                e.HasIndex(o => new { o.Regime, o.UnitId, o.Period }).IsUnique();
                e.HasIndex(o => new { o.Regime, o.Period });
            });
            model.Entity<SignedFile>(e => { e.ToTable("reports_file"); e.HasKey(f => f.Sha256); });
            model.Entity<Submission>(e =>
            {
                e.ToTable("reports_submission");
                e.Ignore(s => s.Words).Ignore(s => s.IsOver);
                e.Property(s => s.Narrative).IsJson();
                e.Property(s => s.Version).IsConcurrencyToken();
                e.HasIndex(s => new { s.ObligationId, s.Revision }).IsUnique();
                e.HasIndex(s => s.SignedFile);
                e.HasOne<Obligation>().WithMany().HasForeignKey(s => s.ObligationId).OnDelete(DeleteBehavior.NoAction);
                e.HasOne<SignedFile>().WithMany().HasForeignKey(s => s.SignedFile).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<Line>(e =>
            {
                e.ToTable("reports_line");
                e.HasKey(l => new { l.SubmissionId, l.No });
                e.Property(l => l.ByProof).IsJson();
                e.HasOne<Submission>().WithMany().HasForeignKey(l => l.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<Step>(e =>
            {
                e.ToTable("reports_step");
                e.HasKey(s => new { s.SubmissionId, s.Seq });
                e.HasOne<Submission>().WithMany().HasForeignKey(s => s.SubmissionId).OnDelete(DeleteBehavior.NoAction);
            });
        }
    }
}
