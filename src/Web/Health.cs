using System.Text.Json.Serialization;
using HocVuSo.Platform;

namespace HocVuSo.Web;

/// <summary>GET /health: is the program up, and does its database answer.</summary>
internal static class Health
{
    internal sealed record Answer(string Status, string Version, string Database);

    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", async (ConnectionSource connections, Installation installation, CancellationToken cancel) =>
        {
            var kind = connections.IsPostgres ? "postgresql" : "sqlite";
            try
            {
                await using var connection = connections.Create();
                await connection.OpenAsync(cancel);
                await using var command = connection.CreateCommand();
                command.CommandText = "select count(*) from platform_schema";
                await command.ExecuteScalarAsync(cancel);
                return TypedResults.Json(new Answer("ok", installation.Version, kind), HealthJson.Default.Answer);
            }
            catch (System.Data.Common.DbException)
            {
                return TypedResults.Json(new Answer("unavailable", installation.Version, kind), HealthJson.Default.Answer, statusCode: 503);
            }
        }).ForAnyone().ExcludeFromDescription();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Health.Answer))]
internal sealed partial class HealthJson : JsonSerializerContext;
