using System.Collections.Concurrent;
using System.Text;
using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn;
using HocVuSo.People.Simulator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HocVuSo.TestKit;

/// <summary>
/// A visitor's browser without script: keeps cookies, follows redirects, fills and posts the forms that pages offer.
/// <see cref="Follow"/> false shows the redirect itself.
/// </summary>
public sealed class TestBrowser : IDisposable
{
    private const int MostRedirects = 10;

    private readonly TestSite _site;
    private readonly HttpClient _client;
    // Several answers may come at once, as in a browser with an impatient thumb before it.
    private readonly ConcurrentDictionary<string, string> _cookies = new(StringComparer.Ordinal);

    internal TestBrowser(TestSite site, HttpMessageHandler handler) => (_site, _client) = (site, new HttpClient(handler) { BaseAddress = site.Address });

    public bool Follow { get; set; } = true;

    /// <summary>What is sent with every request, e.g. If-None-Match or Accept-Encoding.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    public Task<TestPage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>A POST as a program would send it: only these fields, no token unless given.</summary>
    public Task<TestPage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public async Task<TestPage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        List<string> visited = [];
        var at = new Uri(_site.Address, path);
        while (true)
        {
            var answer = await OnceAsync(method, at, content);
            visited.Add($"{(int)answer.StatusCode} {method} {at.PathAndQuery}");
            if (!Follow || answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or > 399)
            {
                using (answer) { return await TestPage.ReadAsync(_site, this, answer, at, visited); }
            }
            Xunit.Assert.True(visited.Count <= MostRedirects, "Redirects without end:\n" + string.Join('\n', visited));
            at = new Uri(at, location);
            (method, content) = (HttpMethod.Get, null);
            answer.Dispose();
        }
    }

    /// <summary>
    /// Signs in without the sign-in pages: the very cookie the host would issue to this person. For tests of what comes
    /// after signing in; see <see cref="SignInByVneidAsync"/>.
    /// </summary>
    public async Task SignInAsync(PersonId person)
    {
        var principal = await _site.InScopeAsync(services => services.GetRequiredService<Principals>().OfAsync(person, SignInWay.Vneid, CancellationToken.None))
            ?? throw new InvalidOperationException($"There is no person {person}.");
        var options = _site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var now = _site.Clock.GetUtcNow();
        var span = _site.Services.GetRequiredService<IdleSettings>().For(SignInWay.Vneid, Caller.From(principal)!.Grants);
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + span, AllowRefresh = true }, CookieAuthenticationDefaults.AuthenticationScheme);
        _cookies[options.Cookie.Name!] = options.TicketDataFormat.Protect(ticket);
    }

    /// <summary>
    /// Signs in as a citizen would, through the pages and the simulator; needs a demonstration. A number that no simulated
    /// citizen has makes a new person of the name and birth date given. Ends where the product leads.
    /// </summary>
    public async Task<TestPage> SignInByVneidAsync(string number = "000158000168", string? fullName = null, string? birthDate = null, string towards = "/")
    {
        var page = await (await GetAsync("/dang-nhap?tiep=" + Uri.EscapeDataString(towards))).ClickAsync("a[href^='/dang-nhap/vneid']");
        var form = "form[action='/mo-phong/vneid/authorize']";
        return await (fullName is null
            ? page.SubmitAsync(form, new { chosen = number })
            : page.SubmitAsync(form, new { chosen = SimulateVneidPage.Other, number, fullName, birthDate }));
    }

    /// <summary>
    /// Comes for the first time, through the pages: signs in as <see cref="SignInByVneidAsync"/> does and takes the three
    /// short steps after it, living in xã Vân Sơn (07621) without naming the village. Ends where the person was going.
    /// </summary>
    public async Task<TestPage> JoinByVneidAsync(string number, string fullName, string birthDate, string towards = "/")
    {
        var page = await (await SignInByVneidAsync(number, fullName, birthDate, towards)).SubmitAsync("Đã đọc, đi tiếp", new { honorific = "bác" });
        page = await (await page.SubmitAsync("Tìm", new { q = "van son bac ninh" })).ClickAsync(".choice");
        page = await page.SubmitAsync("Đi tiếp", new { village = "07621-00", registered = "here" });
        return await page.SubmitAsync("Xong, vào học", new { group = Groups.Adults });
    }

    public void Forget(string cookie) => _cookies.TryRemove(cookie, out _);

    public void Remember(string cookie, string value) => _cookies[cookie] = value;

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> OnceAsync(HttpMethod method, Uri at, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, at) { Content = content };
        foreach (var (name, value) in Headers) { request.Headers.TryAddWithoutValidation(name, value); }
        if (!_cookies.IsEmpty) { request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"))); }
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. set])) { Keep(cookie); }
        }
        return answer;
    }

    // Not the framework's cookie container: that one forgets by the machine's clock, the host by the test's.
    private void Keep(SetCookieHeaderValue cookie)
    {
        var name = cookie.Name.ToString();
        if (cookie.Expires <= _site.Clock.GetUtcNow() || cookie.MaxAge <= TimeSpan.Zero) { _cookies.TryRemove(name, out _); }
        else { _cookies[name] = cookie.Value.ToString(); }
    }
}

/// <summary>A file chosen in a form.</summary>
public sealed record TestFile(string Name, string ContentType, byte[] Bytes)
{
    public static TestFile Text(string name, string text) => new(name, "text/plain", Encoding.UTF8.GetBytes(text));
}

/// <summary>What is typed as bytes: for what is no text at all, as broken UTF-8.</summary>
public sealed record TestBytes(params byte[] Bytes)
{
    internal string Encoded => string.Concat(Bytes.Select(b => $"%{b:X2}"));
}
