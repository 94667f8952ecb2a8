using System.Security.Cryptography;
using System.Text.Json;
using HocVuSo.People.Persons;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HocVuSo.People.Simulator;

/// <summary>
/// Stands for VNeID in a demonstration and speaks its envelope to the letter, so that the adapter is the real one. It has
/// no password and no secret of anybody; it answers 404 everywhere but in a demonstration.
/// </summary>
internal static class SimulateVneid
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(VneidConnections.SimulatorPath + "/authorize", Show).ForAnyone().OnlyInDemonstrations();
        pages.MapPost(VneidConnections.SimulatorPath + "/authorize", Submit).ForAnyone().OnlyInDemonstrations();
        // A machine calls these: it has no antiforgery token, but a client secret and a bearer token.
        pages.MapPost(VneidConnections.SimulatorPath + "/token", Token).ForAnyone().DisableAntiforgery().OnlyInDemonstrations();
        pages.MapGet(VneidConnections.SimulatorPath + "/userinfo", Userinfo).ForAnyone().OnlyInDemonstrations();
    }

    internal readonly record struct Form
    {
        public string? Chosen { get; init; }
        public string? Number { get; init; }
        public string? FullName { get; init; }
        public string? BirthDate { get; init; }
        public string? Level { get; init; }
        public string? State { get; init; }
        public string? RedirectUri { get; init; }
        public string? Declined { get; init; }
    }

    internal static async Task<Results<RazorComponentResult<SimulateVneidPage>, StatusCodeHttpResult>> Show(
        HttpContext http, [FromQuery(Name = "response_type")] string? responseType, [FromQuery(Name = "client_id")] string? clientId,
        [FromQuery(Name = "redirect_uri")] string? redirectUri, string? scope, string? state, SimulatedCitizens citizens, CancellationToken cancel)
    {
        if (responseType != "code" || clientId != VneidConnections.SimulatorClientId || scope != "openid" || redirectUri != RedirectUri(http)) { return TypedResults.StatusCode(StatusCodes.Status400BadRequest); }
        return Html.Page<SimulateVneidPage>(await ViewAsync(new Form { State = state, RedirectUri = redirectUri }, citizens, Refusals.None, cancel));
    }

    internal static async Task<Results<RedirectHttpResult, RazorComponentResult<SimulateVneidPage>, StatusCodeHttpResult>> Submit(
        [FromForm] Form form, HttpContext http, SimulatedCitizens citizens, SimulatedCodes codes, VneidConnections connections, TimeProvider clock, CancellationToken cancel)
    {
        if (form.RedirectUri != RedirectUri(http) || await connections.FindAsync(http, cancel) is not { } vneid) { return TypedResults.StatusCode(StatusCodes.Status400BadRequest); }
        var state = Uri.EscapeDataString(form.State ?? "");
        if (form.Declined is not null) { return TypedResults.Redirect($"{form.RedirectUri}?error=access_denied&state={state}"); }
        var refused = new Refusals();
        var listed = (await citizens.ListAsync(cancel)).FirstOrDefault(c => c.Number == form.Chosen);
        if ((listed ?? Typed(form, clock, refused)) is not { } citizen) { return Html.Again<SimulateVneidPage>(await ViewAsync(form, citizens, refused, cancel)); }
        using var key = vneid.OpenKey();
        var code = Envelope.Seal(codes.Issue(citizen, form.RedirectUri!), key);
        // Base 64 as it is, plus signs and all: so does VNeID.
        return TypedResults.Redirect($"{form.RedirectUri}?code={code.Data}&encrypt_key={code.Key}&state={state}");
    }

    internal static async Task<Results<JsonHttpResult<Envelope>, StatusCodeHttpResult>> Token(HttpContext http, SimulatedCodes codes, VneidConnections connections, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) { return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType); }
        var form = await http.Request.ReadFormAsync(cancel);
        var known = form["client_id"] == VneidConnections.SimulatorClientId
            && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(form["client_secret"].ToString()), System.Text.Encoding.UTF8.GetBytes(connections.SimulatorSecret));
        return known && form["grant_type"] == "authorization_code" && form["encrypt_key"].ToString().Length > 0 && codes.Exchange(form["code"], form["redirect_uri"]) is { } token
            ? await SealedAsync(JsonSerializer.Serialize(new TokenBody(token, "Bearer", (int)SimulatedCodes.TokenLifetime.TotalSeconds), VneidJson.Default.TokenBody), http, connections, cancel)
            : TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
    }

    internal static async Task<Results<JsonHttpResult<Envelope>, StatusCodeHttpResult>> Userinfo(HttpContext http, SimulatedCodes codes, VneidConnections connections, CancellationToken cancel)
    {
        var bearer = http.Request.Headers.Authorization.ToString();
        return bearer.StartsWith("Bearer ", StringComparison.Ordinal) && codes.Userinfo(bearer["Bearer ".Length..]) is { } citizen
            ? await SealedAsync(JsonSerializer.Serialize(citizen, VneidJson.Default.UserinfoBody), http, connections, cancel)
            : TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static async Task<JsonHttpResult<Envelope>> SealedAsync(string text, HttpContext http, VneidConnections connections, CancellationToken cancel)
    {
        using var key = (await connections.FindAsync(http, cancel))!.OpenKey();
        return TypedResults.Json(Envelope.Seal(text, key), VneidJson.Default.Envelope);
    }

    private static SimulatedCitizen? Typed(Form form, TimeProvider clock, Refusals refused)
    {
        if (form.Chosen != SimulateVneidPage.Other) { return refused.At("chosen").Refuse<SimulatedCitizen>(PeopleWords.SimulatedChoose); }
        var number = SimulatedCitizen.ReadNumber(form.Number, refused.At("number"));
        var name = Read.FullName(form.FullName, refused.At("fullName"));
        var born = Read.BirthDate(form.BirthDate, VietNam.Today(clock), refused.At("birthDate"));
        return refused.Any ? null : new SimulatedCitizen(number!, name!, born!.Value, form.Level == "1" ? 1 : 2);
    }

    private static string RedirectUri(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{ReturnFromVneid.Path}";

    private static async Task<SimulateVneidPage.View> ViewAsync(Form form, SimulatedCitizens citizens, Refusals refused, CancellationToken cancel) => new(
        [.. (await citizens.ListAsync(cancel)).Select(c => new ChoiceField.Choice(c.Number, PeopleWords.SimulatedCitizenLine.With(c.FullName, Say.Date(c.BirthDate), c.Level)))],
        form.Chosen, form.Number, form.FullName, form.BirthDate, form.Level ?? "2", form.State ?? "", form.RedirectUri ?? "", refused);
}
