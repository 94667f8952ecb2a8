using System.Collections.Concurrent;
using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using HocVuSo.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace HocVuSo.Browser;

/// <summary>How a visitor comes: on a phone or at a desk, with script or without.</summary>
public sealed record Visit(int Width, bool Script)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}px {(Script ? "script" : "no script")}");
}

/// <summary>
/// One visitor's walk through the site. Each <see cref="ArriveAsync"/> checks the page with axe (WCAG 2.2 AA), that
/// nothing sticks out sideways, that the page asked nobody else for anything, and counts the bytes that came.
/// </summary>
public sealed class Walk : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private readonly TestSite _site;
    private readonly IBrowserContext _context;
    private readonly IBrowserContext? _checker;
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _complaints = [];
    private readonly ConcurrentBag<Task> _counting = [];
    private readonly ConcurrentQueue<(string Url, int Bytes)> _arriving = new();

    private Walk(TestSite site, Visit visit, IBrowserContext context, IBrowserContext? checker, IPage page) =>
        (_site, Visit, _context, _checker, Page) = (site, visit, context, checker, page);

    public Visit Visit { get; }

    public IPage Page { get; }

    /// <summary>What came over the wire for the page the visitor is at: headers and bodies, compressed as sent.</summary>
    public IReadOnlyList<(string Url, int Bytes)> Came { get; private set; } = [];

    /// <summary>Fails, with the list of what came, when the page weighed more.</summary>
    public void Weighs(int atMostKilobytes)
    {
        var bytes = Came.Sum(c => c.Bytes);
        Assert.True(bytes <= atMostKilobytes * 1024, $"{Page.Url} ({Visit}) brought {bytes / 1024} KB, more than {atMostKilobytes}:\n{string.Join('\n', Came.OrderByDescending(c => c.Bytes).Select(c => $"{c.Bytes,8} {c.Url}"))}");
    }

    public static async Task<Walk> BeginAsync(Chromium chromium, TestSite site, Visit visit)
    {
        Assert.SkipWhen(Chromium.Absent is not null, Chromium.Absent ?? "");
        var context = await NewContextAsync(chromium, site, visit, script: visit.Script);
        // axe is a script itself. Where the visitor has none, a second visitor with the same cookies and with our scripts
        // blocked sees the same page, and axe looks at that one.
        var checker = visit.Script ? null : await NewContextAsync(chromium, site, visit, script: true);
        if (checker is not null) { await checker.RouteAsync("**/*.js*", route => route.AbortAsync()); }
        var page = await context.NewPageAsync();
        var walk = new Walk(site, visit, context, checker, page);
        page.Request += (_, request) => walk.Ask(request);
        page.RequestFinished += (_, request) => walk._counting.Add(walk.CountAsync(request));
        page.Console += (_, message) => { if (message.Type == "error") { walk._complaints.Add(message.Text); } };
        page.PageError += (_, error) => walk._complaints.Add(error);
        return walk;
    }

    /// <summary>Opens a path and checks the page there.</summary>
    public async Task<IPage> OpenAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(new Uri(_site.Address, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(answer?.Status == status, $"{path} answered {answer?.Status}, not {status}.\n{_site.Faults}");
        // Chromium itself complains of every answer over 399.
        if (status >= 400) { _complaints.RemoveAll(c => c.StartsWith("Failed to load resource", StringComparison.Ordinal)); }
        await ArriveAsync();
        return Page;
    }

    /// <summary>Clicks the button or link of this name and checks the page it leads to.</summary>
    public async Task<IPage> PressAsync(string name)
    {
        var target = Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name })).First;
        await target.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await ArriveAsync();
        return Page;
    }

    /// <summary>Checks the page the visitor is at.</summary>
    public async Task ArriveAsync()
    {
        await Task.WhenAll(_counting);
        _counting.Clear();
        Came = [.. _arriving];
        _arriving.Clear();
        var where = $"{Page.Url} ({Visit})";
        Assert.True(_elsewhere.Count == 0, $"{where} asked elsewhere: {string.Join(", ", _elsewhere)}");
        Assert.True(_complaints.Count == 0, $"{where}: {string.Join("\n", _complaints)}\n{_site.Faults}");
        var found = await LookAsync();
        Assert.True(found.Violations.Length == 0, $"{where}\n{string.Join("\n", found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}"))}");
    }

    /// <summary>A picture of the whole page, under artifacts/screenshots.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new()
    {
        Path = Repository.In("artifacts", "screenshots", string.Create(CultureInfo.InvariantCulture, $"{name}-{Visit.Width}{(Visit.Script ? "" : "-no-script")}.png")),
        FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        if (_checker is not null) { await _checker.DisposeAsync(); }
        await _context.DisposeAsync();
    }

    private static Task<IBrowserContext> NewContextAsync(Chromium chromium, TestSite site, Visit visit, bool script) => chromium.Browser.NewContextAsync(new()
    {
        BaseURL = site.Address.ToString(),
        JavaScriptEnabled = script,
        ViewportSize = new() { Width = visit.Width, Height = visit.Width < 600 ? 740 : 800 },
        HasTouch = visit.Width < 600,
        Locale = "vi-VN",
        TimezoneId = "Asia/Ho_Chi_Minh",
        ReducedMotion = ReducedMotion.Reduce,
    });

    private async Task<AxeResult> LookAsync()
    {
        if (_checker is null)
        {
            var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= Visit.Width, $"{Page.Url} is {wide} px wide at {Visit}");
            return await Page.RunAxe(Rules);
        }
        // The very HTML the visitor has before his eyes, also when it answers a POST.
        var html = await Page.ContentAsync();
        await _checker.ClearCookiesAsync();
        var twin = await _checker.NewPageAsync();
        var here = Page.Url.Split('#')[0];
        await twin.RouteAsync(url => url.Split('#')[0] == here, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html }));
        await twin.GotoAsync(here, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var width = await twin.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Visit.Width, $"{Page.Url} is {width} px wide at {Visit}");
        var result = await twin.RunAxe(Rules);
        await twin.CloseAsync();
        return result;
    }

    private void Ask(IRequest request)
    {
        if (!request.Url.StartsWith(_site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) { _elsewhere.Add(request.Url); }
    }

    // What the browser took from its own cache has a body of no size.
    private async Task CountAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        _arriving.Enqueue((request.Url, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
    }
}
