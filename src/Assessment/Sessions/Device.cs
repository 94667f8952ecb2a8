using Microsoft.AspNetCore.Http;

namespace HocVuSo.Assessment.Sessions;

/// <summary>What a browser says of the device it runs on; nothing else of what it says is kept.</summary>
internal static class Device
{
    /// <summary>Null when it does not tell.</summary>
    public static bool? IsPhone(HttpRequest request) => request.Headers["Sec-CH-UA-Mobile"].ToString() switch
    {
        "?1" => true,
        "?0" => false,
        // Browsers without client hints name themselves; on a phone every one of them says Mobi.
        _ => request.Headers.UserAgent.ToString() is { Length: > 0 } name ? name.Contains("Mobi", StringComparison.Ordinal) : null,
    };
}
