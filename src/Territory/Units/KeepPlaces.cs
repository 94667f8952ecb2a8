using HocVuSo.Platform;
using Microsoft.Extensions.Hosting;

namespace HocVuSo.Territory.Units;

/// <summary>Reads the units before the first request is answered.</summary>
internal sealed class ReadPlaces(Places places) : IWarmUp
{
    public Task WarmUpAsync(CancellationToken cancel) => places.ReadAsync(cancel);
}

/// <summary>Notices units that another node made, and the beginning of a new day.</summary>
internal sealed class KeepPlaces(Places places) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) { await places.RefreshAsync(stoppingToken); }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }
}
