using HocVuSo.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Learning;

public static class LearningModule
{
    public static void AddLearning(this IServiceCollection services) => services.AddSingleton(new SchemaOwner(typeof(LearningModule).Assembly));

    public static void MapLearning(this Routes routes) => ArgumentNullException.ThrowIfNull(routes);
}
