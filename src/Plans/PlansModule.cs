using HocVuSo.Plans.Contracts;
using HocVuSo.Plans.Documents;
using HocVuSo.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Plans;

/// <summary>What the plans of the movement ask for: documents and their targets.</summary>
public static class PlansModule
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<ITargets>(sp => sp.GetRequiredService<PlanShelf>());
        services.AddSingleton<IWarmUp>(sp => sp.GetRequiredService<PlanShelf>());
    }
}
