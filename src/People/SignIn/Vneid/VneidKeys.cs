using System.Security.Cryptography;
using HocVuSo.Platform;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>The key pair between a demonstration and its simulator: made at first use, kept sealed, the same on every node.</summary>
internal sealed class VneidKeys(ConnectionSource connections, Appender appender, Secrets secrets)
{
    private const string Name = "vneid-simulator";

    private volatile string? _pem;

    public async Task<string> SimulatorPemAsync(CancellationToken cancel)
    {
        if (_pem is { } known) { return known; }
        if (await ReadAsync(cancel) is { } kept) { return _pem = kept; }
        using var made = RSA.Create(2048);
        // Two nodes may make one at once: the row written first stands for both.
        await appender.AppendAsync(
            "insert into people_key (name, sealed) values (@p0, @p1) on conflict do nothing", [Name, secrets.Seal(Name, made.ExportPkcs8PrivateKeyPem())], cancel);
        return _pem = await ReadAsync(cancel) ?? throw new InvalidOperationException("The key just written is not there.");
    }

    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        await using var connection = connections.Create();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select sealed from people_key where name = @p0";
        Dialect.Bind(command, Name);
        return await command.ExecuteScalarAsync(cancel) is byte[] kept ? secrets.OpenText(Name, kept) : null;
    }
}
