using HocVuSo.People.Contracts;
using HocVuSo.People.Persons;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.People.SignIn.Vneid;

/// <summary>
/// VNeID sends the browser back here. Whoever comes for the first time becomes a person; whoever came before is found by
/// the keyed hash of the citizen number. Whatever goes wrong, the page says what to do and the way on is kept.
/// </summary>
internal static class ReturnFromVneid
{
    public const string Path = "/dang-nhap/vneid/ve";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, Return).ForAnyone();

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<VneidNoticePage>, StatusCodeHttpResult>> Return(
        HttpContext http, VneidConnections connections, PendingSignIns pending, VneidClient client, Citizens citizens, Admission admission, AppDb db, CancellationToken cancel)
    {
        if (await connections.FindAsync(http, cancel) is not { } vneid) { return TypedResults.StatusCode(StatusCodes.Status404NotFound); }
        var query = RawQuery(http.Request.QueryString.Value);
        var taken = pending.Take(http, query.GetValueOrDefault("state"));
        var towards = taken?.Pending.Towards;
        if (taken is not { Good: true })
        {
            // The same answer twice (a reload, the back button) is no reason to stop somebody who is already in.
            return taken is not null && Caller.From(http.User) is not null ? Goto.Local(towards) : Notice(PeopleWords.VneidStale, towards);
        }
        if (query.ContainsKey("error")) { return Notice(PeopleWords.VneidDeclined, towards); }
        var answer = await client.AskAsync(vneid, query.GetValueOrDefault("code", ""), query.GetValueOrDefault("encrypt_key", ""), cancel);
        if (answer is not VneidAnswer.Citizen citizen)
        {
            return answer is VneidAnswer.Unreachable
                ? Notice(PeopleWords.VneidUnreachable, towards, StatusCodes.Status502BadGateway)
                : Notice(answer is VneidAnswer.CodeRefused ? PeopleWords.VneidStale : PeopleWords.VneidUnreadable, towards);
        }
        if (citizens.IsTooYoung(citizen)) { return TooYoung(); }

        var person = await citizens.AdmitAsync(http, citizen, cancel);
        if (!await admission.EnterAsync(http, person, SignInWay.Vneid, cancel)) { return Notice(PeopleWords.VneidUnreadable, towards); }
        return Goto.Local(await admission.NextAsync(person, SignInWay.Vneid, towards, cancel));
    }

    private static RazorComponentResult<VneidNoticePage> Notice((Text Title, Text Body) words, string? towards, int status = StatusCodes.Status400BadRequest) =>
        Html.Page<VneidNoticePage>(new VneidNoticePage.View(words.Title, words.Body, ReturnPath.On("/dang-nhap/vneid", towards), Goto.Clean(towards)), status);

    private static RazorComponentResult<VneidNoticePage> TooYoung() => Html.Page<VneidNoticePage>(
        new VneidNoticePage.View(PeopleWords.TooYoungTitle, PeopleWords.TooYoungBody.With(PersonRow.YoungestAge), null, "/"));

    // VNeID puts base 64 into the address as it is: a "+" there is a plus, where the usual reading makes it a space.
    private static Dictionary<string, string> RawQuery(string? query)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var pair in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at > 0) { values.TryAdd(Uri.UnescapeDataString(pair[..at]), Uri.UnescapeDataString(pair[(at + 1)..])); }
        }
        return values;
    }
}
