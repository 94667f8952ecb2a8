using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Platform;

/// <summary>
/// Work done again and again while the host runs: noticing what another node changed. A time that fails is logged and the next one comes;
/// what was known until then stays in force.
/// </summary>
public abstract class Repeated(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>One time.</summary>
    protected abstract Task OnceAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await OnceAsync(stoppingToken);
                }
#pragma warning disable CA1031 // A database that is away for a moment must not end the noticing, nor the host with it.
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError(fault, "{Work} failed this time", GetType().Name);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }
}
