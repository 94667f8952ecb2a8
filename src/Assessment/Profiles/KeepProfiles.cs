using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Assessment.Profiles;

/// <summary>Notices what another node published.</summary>
internal sealed class KeepProfiles(AllProfiles profiles, TimeProvider clock, ILogger<KeepProfiles> log) : Repeated(TimeSpan.FromSeconds(20), clock, log)
{
    protected override Task OnceAsync(CancellationToken cancel) => profiles.RefreshAsync(cancel);
}
