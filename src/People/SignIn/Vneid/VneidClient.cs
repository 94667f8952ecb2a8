using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using HocVuSo.VietnameseText;
using Microsoft.Extensions.Logging;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>How an exchange with VNeID ended.</summary>
internal abstract record VneidAnswer
{
    /// <param name="Level">1 or 2 (Decree 69/2024/NĐ-CP).</param>
    public sealed record Citizen(string Number, string FullName, DateOnly BirthDate, int Level) : VneidAnswer;

    /// <summary>The code was used before or is too old.</summary>
    public sealed record CodeRefused : VneidAnswer;

    /// <summary>What came back is not what VNeID sends.</summary>
    public sealed record Unreadable : VneidAnswer;

    public sealed record Unreachable : VneidAnswer;

    private VneidAnswer() { }
}

/// <summary>
/// The relying party's half of VNeID's code flow: OAuth 2, but token and userinfo bodies are envelopes, there is no
/// id_token and no nonce. Nothing of the exchange is logged but how it ended.
/// </summary>
internal sealed class VneidClient(IHttpClientFactory clients, ILogger<VneidClient> log)
{
    public const string HttpClientName = "vneid";

    public async Task<VneidAnswer> AskAsync(VneidConnection connection, string code, string encryptKey, CancellationToken cancel)
    {
        try
        {
            using var key = connection.OpenKey();
            using var http = clients.CreateClient(HttpClientName);
            var plainCode = new Envelope(code, encryptKey).Open(key);
            using var tokenBody = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = connection.ClientId,
                ["client_secret"] = connection.ClientSecret,
                ["redirect_uri"] = connection.RedirectUri,
                ["code"] = plainCode,
                ["encrypt_key"] = encryptKey,
            });
            using var tokenAnswer = await http.PostAsync(new Uri(connection.TokenUrl), tokenBody, cancel);
            if ((int)tokenAnswer.StatusCode is 400 or 401) { return Ended(new VneidAnswer.CodeRefused()); }
            if (await OpenAsync(tokenAnswer, key, cancel) is not { } token || Text(token, "access_token") is not { Length: > 0 } access) { return Ended(new VneidAnswer.Unreadable()); }

            using var question = new HttpRequestMessage(HttpMethod.Get, connection.UserinfoUrl);
            question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
            using var userinfo = await http.SendAsync(question, cancel);
            return Ended(await OpenAsync(userinfo, key, cancel) is { } claims ? Read(claims) : new VneidAnswer.Unreadable());
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or JsonException or NotSupportedException)
        {
            return Ended(new VneidAnswer.Unreadable());
        }
        catch (Exception fault) when (fault is HttpRequestException || fault is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Ended(new VneidAnswer.Unreachable());
        }
    }

    private VneidAnswer Ended(VneidAnswer answer)
    {
        if (answer is not VneidAnswer.Citizen) { log.LogWarning("VNeID sign-in ended as {Outcome}", answer.GetType().Name); }
        return answer;
    }

    // Null when the body is no envelope; a server error counts as unreachable, so that the page asks to come back later.
    private static async Task<JsonElement?> OpenAsync(HttpResponseMessage answer, RSA key, CancellationToken cancel)
    {
        if ((int)answer.StatusCode >= 500) { throw new HttpRequestException("VNeID failed.", null, answer.StatusCode); }
        if (!answer.IsSuccessStatusCode || await answer.Content.ReadFromJsonAsync(VneidJson.Default.Envelope, cancel) is not { Data: not null, Key: not null } envelope) { return null; }
        using var document = JsonDocument.Parse(envelope.Open(key));
        return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
    }

    private static VneidAnswer Read(JsonElement claims)
    {
        var number = Text(claims, "citizenPid");
        var name = PersonName.Normalise(Text(claims, "fullName") ?? "");
        return number is { Length: 12 } && number.All(char.IsAsciiDigit)
            && name.Length is >= 2 and <= 100
            && TryReadDate(Text(claims, "birthDate"), out var born)
            && int.TryParse(Text(claims, "accountLevel"), System.Globalization.CultureInfo.InvariantCulture, out var level) && level is 1 or 2
            ? new VneidAnswer.Citizen(number, name, born, level)
            : new VneidAnswer.Unreadable();
    }

    // The form of the date is not published: day first, ISO and the eight digits of other state systems are understood.
    private static bool TryReadDate(string? text, out DateOnly date) =>
        VietnameseDate.TryRead(text, out date)
        || DateOnly.TryParseExact(text, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out date);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;
}
