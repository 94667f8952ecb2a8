using HocVuSo.Platform;
using Microsoft.Extensions.Logging;

namespace HocVuSo.Assessment.Bank;

/// <summary>Looks every twenty seconds whether another node has made a new version of the bank. The node that made it knows at once.</summary>
internal sealed class NoticeBank(Banks banks, TimeProvider clock, ILogger<NoticeBank> log) : Repeated(TimeSpan.FromSeconds(20), clock, log)
{
    protected override Task OnceAsync(CancellationToken cancel) => banks.NoticeAsync(cancel);
}
