using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Plans.Targets;

/// <summary>Notices plans that another node put in force.</summary>
internal sealed class KeepTargets(LiveTargets targets, TimeProvider clock, ILogger<KeepTargets> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await targets.RefreshAsync(stoppingToken);
                }
#pragma warning disable CA1031 // A database that is away for a moment must not end the watching; what is known stays in force.
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError(fault, "Targets could not be looked up");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }
}
