using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Territory.Units;

/// <summary>Reads the units before the first request is answered.</summary>
internal sealed class ReadPlaces(Places places) : IWarmUp
{
    public Task WarmUpAsync(CancellationToken cancel) => places.ReadAsync(cancel);
}

/// <summary>Notices units that another node made, and the beginning of a new day.</summary>
internal sealed class KeepPlaces(Places places, TimeProvider clock, ILogger<KeepPlaces> log) : Repeated(TimeSpan.FromSeconds(10), clock, log)
{
    protected override Task OnceAsync(CancellationToken cancel) => places.RefreshAsync(cancel);
}
