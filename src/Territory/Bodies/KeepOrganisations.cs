using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Territory.Bodies;

/// <summary>Reads the bodies before the first request is answered.</summary>
internal sealed class ReadOrganisations(LiveOrganisations organisations) : IWarmUp
{
    public Task WarmUpAsync(CancellationToken cancel) => organisations.StartAsync(cancel);
}

/// <summary>Notices what another node changed.</summary>
internal sealed class KeepOrganisations(LiveOrganisations organisations, TimeProvider clock, ILogger<KeepOrganisations> log) : Repeated(TimeSpan.FromSeconds(10), clock, log)
{
    protected override Task OnceAsync(CancellationToken cancel) => organisations.RefreshAsync(cancel);
}
