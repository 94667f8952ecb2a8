using HocVuSo.Assessment.Authoring;
using HocVuSo.Assessment.Bank;
using HocVuSo.Assessment.Bulk;
using HocVuSo.Assessment.Calibrations;
using HocVuSo.Assessment.Certificates;
using HocVuSo.Assessment.Contracts;
using HocVuSo.Assessment.Profiles;
using HocVuSo.Assessment.Qti;
using HocVuSo.Assessment.Reviews;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Learning.Contracts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Assessment;

/// <summary>Item bank, profiles, tests, confirmations, human review.</summary>
public static class AssessmentModule
{
    public static void AddAssessment(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(AssessmentModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<BankFiles>();
        services.AddSingleton<ICatalogue, BankCatalogue>();
        services.AddSingleton<ICatalogue, ProfileCatalogue>();
        services.AddSingleton<AllProfiles>();
        services.AddSingleton<IProfiles>(sp => sp.GetRequiredService<AllProfiles>());
        // Before the bank, which proves that it can fill every rule in force.
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<AllProfiles>());
        services.AddHostedService<KeepProfiles>();
        services.AddSingleton<Rehearsals>();
        services.AddSingleton<Banks>();
        services.AddSingleton<IItemExchange, ItemExchange>();
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<Banks>());
        services.AddHostedService<NoticeBank>();
        services.AddScoped<BankKeeper>();
        services.AddSingleton<FamiliarSyllables>();
        services.AddSingleton<CalibrationTurn>();
        services.AddScoped<CalibrationKeeper>();
        services.AddSingleton<ILessonGate, LessonGate>();
        services.AddScoped<BeginAndEnd>();
        services.AddScoped<IssueCertificate>();
        services.AddScoped<AnswersInBulk>();
        services.AddScoped<ICommitStep>(sp => sp.GetRequiredService<AnswersInBulk>());
        services.AddScoped<IAssessments, Sittings>();
        services.AddScoped<IReplays, ReplaySession>();
        services.AddHostedService<HandInByTime>();
        services.AddSingleton<OneSitting>();
        services.AddSingleton<OpenSittings>();
        services.AddSingleton<AnswerLog>();
        services.AddSingleton<TestPools>();
        services.AddSingleton<Exposures>();
        services.AddHostedService(sp => sp.GetRequiredService<Exposures>());
        services.AddSingleton(new MenuLink(25, FindStart.Path, AssessmentWords.FindTitle, _ => true));
        services.AddSingleton(new MenuLink(30, StartSession.Path, AssessmentWords.Title, _ => true));
        services.AddSingleton(new MenuLink(75, WaitingReviews.Path, AssessmentWords.ReviewsTitle, user => Caller.From(user) is { } caller && Can.Roles[Can.JudgeConfirmations].Any(caller.Has), "bai-xac-nhan.svg"));
        services.AddSingleton(new MenuLink(86, ListProfiles.Path, RuleWords.Title, user => Caller.From(user) is { } caller && Can.Roles[Can.SetRules].Any(caller.Has), "quy-tac.svg"));
        services.AddSingleton(new MenuLink(85, ListFamilies.Path, BankWords.Title, user => Caller.From(user) is { } caller && Can.Roles[Can.KeepBank].Any(caller.Has), "ngan-hang.svg"));
    }

    public static void MapAssessment(this Routes routes)
    {
        StartSession.Map(routes.Pages);
        FindStart.Map(routes.Pages);
        ByEar.Map(routes.Pages);
        AnswerQuestion.Map(routes.Pages);
        ReviewAnswers.Map(routes.Pages);
        ReadResult.Map(routes.Pages);
        MyCertificates.Map(routes.Pages);
        VerifyCertificate.Map(routes.Pages);
        RevokeCertificate.Map(routes.Pages);
        AskReview.Map(routes.Pages);
        WaitingReviews.Map(routes.Pages);
        AnswerReview.Map(routes.Pages);
        ListFamilies.Map(routes.Pages);
        ShowFamily.Map(routes.Pages);
        WriteFamily.Map(routes.Pages);
        ImportItems.Map(routes.Pages);
        ExportItems.Map(routes.Pages);
        ShowCalibration.Map(routes.Pages);
        ListProfiles.Map(routes.Pages);
        ShowProfile.Map(routes.Pages);
        WriteProfile.Map(routes.Pages);
    }

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<SessionId>().Map<ReviewId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<FamilyText>(e => { e.ToTable("assessment_family_text"); e.HasKey(f => f.Digest); });
            model.Entity<FamilyStage>(e =>
            {
                e.ToTable("assessment_family_stage");
                e.HasKey(s => new { s.Code, s.Number });
                e.HasOne<FamilyText>().WithMany().HasForeignKey(s => s.Digest).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<BankVersion>(e =>
            {
                e.ToTable("assessment_bank_version");
                e.HasKey(v => v.Number);
                e.HasOne<CalibrationRow>().WithMany().HasForeignKey(v => v.Calibration).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<CalibrationRow>(e =>
            {
                e.ToTable("assessment_calibration");
                e.HasKey(c => c.Number);
                // Of two who apply at once the second finds it applied.
                e.Property(c => c.AppliedAt).IsConcurrencyToken();
                e.HasOne<BankVersion>().WithMany().HasForeignKey(c => c.Bank).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<CalibratedFamily>(e =>
            {
                e.ToTable("assessment_calibrated_family");
                e.HasKey(f => new { f.Calibration, f.Digest });
                e.Ignore(f => f.Parameters);
                e.Property(f => f.Findings).IsJson();
                e.HasOne<CalibrationRow>().WithMany().HasForeignKey(f => f.Calibration).OnDelete(DeleteBehavior.NoAction);
                e.HasOne<FamilyText>().WithMany().HasForeignKey(f => f.Digest).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<ProfileRow>(e =>
            {
                e.ToTable("assessment_profile_version");
                e.HasKey(r => new { r.Code, r.Version });
                // A text that changed meanwhile is neither published nor simulated for another's eyes, and is published once.
                e.Property(r => r.State).IsConcurrencyToken();
                e.Property(r => r.Digest).IsConcurrencyToken();
                e.Property(r => r.Preview).IsJson();
                e.HasIndex(r => r.Number).IsUnique();
                e.HasIndex(r => r.Code).IsUnique().HasFilter("state = 0");
            });
            model.Entity<Session>(e =>
            {
                e.ToTable("assessment_session");
                e.HasKey(s => new { s.LearnerId, s.Id });
                // Two hand-ins at once: the second finds it no longer null and takes no second decision.
                e.Property(s => s.FinishedAt).IsConcurrencyToken();
                e.HasIndex(s => s.EndsAt).HasFilter("finished_at is null");
                e.HasIndex(s => s.LearnerId).IsUnique().HasFilter("finished_at is null");
                e.HasOne<BankVersion>().WithMany().HasForeignKey(s => s.Bank).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<Answer>(e => { e.ToTable("assessment_answer"); e.HasKey(a => new { a.LearnerId, a.SessionId, a.Position }); });
            model.Entity<StepAnswer>(e => { e.ToTable("assessment_step"); e.HasKey(a => new { a.LearnerId, a.SessionId, a.Position, a.Step }); });
            model.Entity<LateAnswer>(e => { e.ToTable("assessment_late_answer"); e.HasKey(a => new { a.LearnerId, a.SessionId, a.Position, a.At }); });
            model.Entity<ExposureRow>(e =>
            {
                e.ToTable("assessment_exposure");
                e.HasKey(r => new { r.Bank, r.Profile, r.ProfileVersion, r.Number });
                e.HasOne<BankVersion>().WithMany().HasForeignKey(r => r.Bank).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<Certificate>(e =>
            {
                e.ToTable("assessment_certificate");
                e.HasKey(c => new { c.LearnerId, c.SessionId });
                e.HasIndex(c => c.Code).IsUnique();
                e.Property(c => c.RevokedAt).IsConcurrencyToken();
                e.HasOne<Session>().WithMany().HasForeignKey(c => new { c.LearnerId, c.SessionId }).OnDelete(DeleteBehavior.NoAction);
            });
            model.Entity<NameCheck>(e => { e.ToTable("assessment_name_check"); e.HasKey(n => n.Code); });
            model.Entity<Review>(e =>
            {
                e.ToTable("assessment_review");
                e.HasKey(r => new { r.LearnerId, r.Id });
                e.Property(r => r.AnsweredAt).IsConcurrencyToken();
                e.HasIndex(r => new { r.LearnerId, r.SessionId }).IsUnique().HasFilter("answered_at is null");
                e.HasIndex(r => new { r.CommuneId, r.AnsweredAt });
                e.HasIndex(r => r.Id);
                e.HasOne<Session>().WithMany().HasForeignKey(r => new { r.LearnerId, r.SessionId }).OnDelete(DeleteBehavior.NoAction);
            });
        }
    }
}
