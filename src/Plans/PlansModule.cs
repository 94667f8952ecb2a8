using HocVuSo.People.Contracts;
using HocVuSo.Plans.Alignment;
using HocVuSo.Plans.Bodies;
using HocVuSo.Plans.Cascade;
using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Digests;
using HocVuSo.Plans.Documents;
using HocVuSo.Plans.Duties;
using HocVuSo.Plans.Review;
using HocVuSo.Plans.Targets;
using HocVuSo.Plans.Tasks;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Plans;

/// <summary>What the plans of the movement ask for: documents, their targets and tasks.</summary>
public static class PlansModule
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(PlansModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<PlanShelf>());
        services.AddSingleton<LiveTargets>();
        services.AddSingleton<ITargets>(sp => sp.GetRequiredService<LiveTargets>());
        // After the shelf, which knows what measures there are.
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<LiveTargets>());
        services.AddHostedService<KeepTargets>();
        services.AddScoped<DutyBook>();
        services.AddScoped<DueTasks>();
        services.AddScoped<ShowTask.Desk>();
        services.AddSingleton<DigestLinks>();
        services.AddHostedService<SendDigests>();
        services.AddScoped<PlanReadings>();
        services.AddScoped<IPlanImports, PlanImports>();
        services.AddSingleton(new MenuLink(72, Hrefs.Plans, PlanWords.Plans, user => Caller.From(user) is { } caller && Can.Roles[Can.SeeFigures].Any(caller.Has), "ke-hoach.svg"));
        services.AddSingleton(new MenuLink(73, Hrefs.Tasks, PlanWords.MyTasks, user => Caller.From(user) is { } caller && Can.Roles[Can.SeeFigures].Any(caller.Has), "viec.svg"));
    }

    public static void MapPlans(this Routes routes)
    {
        ListPlans.Map(routes.Pages);
        UploadPlan.Map(routes.Pages);
        ShowPlan.Map(routes.Pages);
        ReviewPlan.Map(routes.Pages);
        WriteCard.Map(routes.Pages);
        DecidePlan.Map(routes.Pages);
        ShowAlignment.Map(routes.Pages);
        ListBodies.Map(routes.Pages);
        AddBody.Map(routes.Pages);
        ShowBody.Map(routes.Pages);
        EndBody.Map(routes.Pages);
        AssignTarget.Map(routes.Pages);
        ListTasks.Map(routes.Pages);
        ShowTask.Map(routes.Pages);
        TaskCalendar.Map(routes.Pages);
        SubscribeDigest.Map(routes.Pages);
        FollowDigestLink.Map(routes);
    }

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<PlanId>().Map<PlanItemId>().Map<DigestId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<Plan>(e =>
            {
                e.ToTable("plans_plan");
                e.HasIndex(p => new { p.UnitId, p.State });
                e.HasIndex(p => new { p.UnitId, p.Sha256 }).IsUnique().HasFilter("state = 0");
                // Put in force or discarded once.
                e.Property(p => p.State).IsConcurrencyToken();
                e.Ignore(p => p.Named);
                e.Ignore(p => p.StartsOn);
            });
            model.Entity<PlanClause>(e =>
            {
                e.ToTable("plans_clause");
                e.HasKey(c => new { c.PlanId, c.Ordinal });
                e.Ignore(c => c.Mark);
            });
            model.Entity<PlanCard>(e =>
            {
                e.ToTable("plans_card");
                e.HasKey(c => new { c.PlanId, c.Number });
                e.Property(c => c.Content).IsJson();
                // Of two reviewers the second sees what the first decided.
                e.Property(c => c.Revision).IsConcurrencyToken();
                e.Ignore(c => c.Target);
                e.Ignore(c => c.Task);
            });
            model.Entity<PlanTarget>(e =>
            {
                e.ToTable("plans_target");
                e.HasIndex(t => new { t.UnitId, t.EndedAt });
                e.HasIndex(t => t.PlanId);
                e.HasIndex(t => new { t.ParentId, t.UnitId }).IsUnique().HasFilter("parent_id is not null and ended_at is null");
                // Of two officers who assign parts of a target the second sees what the first did.
                e.Property(t => t.Revision).IsConcurrencyToken();
                e.Ignore(t => t.Value);
                e.Ignore(t => t.IsCeiling);
                e.Ignore(t => t.IsShare);
            });
            model.Entity<WorkTask>(e =>
            {
                e.ToTable("plans_task");
                e.HasIndex(t => new { t.UnitId, t.EndedAt });
                e.HasIndex(t => t.PlanId);
                e.Property(t => t.Dues).IsJson();
                // Given to somebody once, however often it is pressed.
                e.Property(t => t.AssignedTo).IsConcurrencyToken();
                e.Ignore(t => t.Rules);
            });
            model.Entity<TaskEvent>(e => { e.ToTable("plans_task_event"); e.HasKey(t => new { t.TaskId, t.Number }); });
            model.Entity<Evidence>(e =>
            {
                e.ToTable("plans_evidence");
                e.HasKey(v => new { v.TaskId, v.Number });
                e.HasOne<StoredFile>().WithMany().HasForeignKey(v => v.Sha256).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<DigestSubscription>(e =>
            {
                e.ToTable("plans_digest");
                e.HasIndex(s => new { s.PersonId, s.UnitId }).IsUnique();
                e.HasIndex(s => new { s.LastDay, s.NotBefore });
                // Of several nodes one is at a letter; of two windows the second sees what the first chose.
                e.Property(s => s.Revision).IsConcurrencyToken();
            });
            model.Entity<ItemParty>(e => { e.ToTable("plans_party"); e.HasKey(p => new { p.ItemId, p.Role, p.Ordinal }); });
        }
    }
}
