using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Assessment.Bank;

/// <summary>Looks every twenty seconds whether another node has made a new version of the bank. The node that made it knows at once.</summary>
internal sealed class NoticeBank(Banks banks, TimeProvider clock, ILogger<NoticeBank> log) : BackgroundService
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
                    await banks.NoticeAsync(stoppingToken);
                }
#pragma warning disable CA1031 // A database that is away for a moment must not end the looking; the bank in force serves until then.
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    log.LogError(fault, "The newest bank could not be read");
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }
}
