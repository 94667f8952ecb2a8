namespace HocVuSo.Platform;

/// <summary>What a module reads into memory after the database is ready and before the first request is answered.</summary>
public interface IWarmUp
{
    Task WarmUpAsync(CancellationToken cancel);
}
