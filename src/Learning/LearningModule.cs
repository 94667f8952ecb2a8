using HocVuSo.Learning.Contracts;
using HocVuSo.Learning.Courses;
using HocVuSo.Learning.Frameworks;
using HocVuSo.Learning.Home;
using HocVuSo.Learning.Lessons;
using HocVuSo.Learning.Practices;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Learning;

/// <summary>Frameworks, courses, lessons, practice on simulated screens, and what each learner did.</summary>
public static class LearningModule
{
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddSingleton(new SchemaOwner(typeof(LearningModule).Assembly));
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IFrameworks, FrameworkShelf>();
        services.AddSingleton<CourseShelf>();
        services.AddSingleton<StepsSeen>();
        services.AddScoped<Finishing>();
        services.AddScoped<ITrialAdoption>(sp => sp.GetRequiredService<Finishing>());
        services.AddScoped<LessonDoors>();
        services.AddScoped<ICourses, Courses.Courses>();
        services.AddScoped<ILearning, LearningInMemory>();
        services.AddSingleton(new MenuLink(10, Hrefs.Courses, LearningWords.Courses, _ => true));
        services.AddSingleton(new MenuLink(20, Hrefs.Practices, LearningWords.Practices, _ => true));
    }

    public static void MapLearning(this Routes routes)
    {
        ShowHome.Map(routes.Pages);
        ShowCourses.Map(routes.Pages);
        ReadLesson.Map(routes.Pages);
        AnswerQuestion.Map(routes.Pages);
        FinishLesson.Map(routes.Pages);
        Practise.Map(routes.Pages);
    }

    private sealed class Model : IModelPart
    {
        public void Ids(IdConventions ids) => ids.Map<AnswerId>().Map<RunId>();

        public void Build(ModelBuilder model)
        {
            model.Entity<StepSeen>(e => { e.ToTable("learning_step"); e.HasKey(s => new { s.LearnerId, s.Lesson, s.Step }); });
            model.Entity<Answer>(e =>
            {
                e.ToTable("learning_answer");
                e.HasKey(a => new { a.LearnerId, a.Id });
                e.HasIndex(a => new { a.LearnerId, a.Lesson });
            });
            model.Entity<Finish>(e => { e.ToTable("learning_finish"); e.HasKey(f => new { f.LearnerId, f.Kind, f.Code }); });
            model.Entity<PracticeEvent>(e =>
            {
                e.ToTable("learning_practice_event");
                e.HasKey(p => new { p.LearnerId, p.RunId, p.Seq });
                e.Property(p => p.Typed).IsJson();
            });
        }
    }
}
