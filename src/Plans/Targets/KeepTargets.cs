using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Plans.Targets;

/// <summary>Notices plans that another node put in force.</summary>
internal sealed class KeepTargets(LiveTargets targets, TimeProvider clock, ILogger<KeepTargets> log) : Repeated(TimeSpan.FromSeconds(20), clock, log)
{
    protected override Task OnceAsync(CancellationToken cancel) => targets.RefreshAsync(cancel);
}
