using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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
/// nothing sticks out sideways, that the page asked nobody else for anything, and that what came over the wire weighs no
/// more than <see cref="FirstVisit"/> at first and <see cref="NextPages"/> afterwards.
/// </summary>
public sealed class Walk : IAsyncDisposable
{
    private const int MostTabs = 60;

    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(7);

    private const string Made = """() => [...new Set([...document.querySelectorAll("main *")].map(e => e.tagName + "." + e.getAttribute("class")))].sort().join(" ")""";

    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    /// <summary>Kilobytes a first visit may bring, and each later page.</summary>
    public const int FirstVisit = 100, NextPages = 20;

    private readonly TestSite _site;
    private readonly IBrowserContext _context;
    private readonly IBrowserContext? _checker;
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _complaints = [];
    private readonly ConcurrentDictionary<IRequest, TaskCompletionSource> _open = new();
    private readonly ConcurrentQueue<(string Url, int Bytes)> _arriving = new();
    private readonly HashSet<string> _looked = new(StringComparer.Ordinal);
    private bool _visited;

    private Walk(TestSite site, Visit visit, IBrowserContext context, IBrowserContext? checker, IPage page) =>
        (_site, Visit, _context, _checker, Page) = (site, visit, context, checker, page);

    public Visit Visit { get; }

    public IPage Page { get; }

    /// <summary>What came over the wire for the page the visitor is at: headers and bodies, compressed as sent.</summary>
    public IReadOnlyList<(string Url, int Bytes)> Came { get; private set; } = [];

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
        page.RequestFinished += (_, request) => _ = walk.CountAsync(request);
        page.RequestFailed += (_, request) => walk.Close(request);
        page.Console += (_, message) => { if (message.Type == "error") { walk._complaints.Add(message.Text); } };
        page.PageError += (_, error) => walk._complaints.Add(error);
        return walk;
    }

    /// <summary>Takes over the cookies of a visitor without a browser, e.g. of somebody who is signed in.</summary>
    public Task ComeAsAsync(TestBrowser visitor) => _context.AddCookiesAsync(visitor.Cookies.Select(c => new Cookie { Name = c.Key, Value = c.Value, Url = _site.Address.ToString() }));

    /// <summary>Opens a path and checks the page there.</summary>
    public async Task<IPage> OpenAsync(string path, int status = 200)
    {
        await LeaveAsync();
        var answer = await Page.GotoAsync(new Uri(_site.Address, path).ToString());
        Assert.True(answer?.Status == status, $"{path} answered {answer?.Status}, not {status}.\n{_site.Faults}");
        await ArriveAsync(refused: status >= 400);
        return Page;
    }

    /// <summary>
    /// Clicks the button or link of this name, or of a name that begins so, and checks the page it leads to; also where
    /// script only puts the answer in the place of what was there.
    /// </summary>
    /// <param name="refused">The answer is a refusal: 422.</param>
    public async Task<IPage> PressAsync(string name, bool refused = false) => await LeaveByAsync(await FindAsync(name), target => target.ClickAsync(), refused);

    /// <summary>The same by the keyboard alone: Tab until the focus is there, seen all the way, then Enter.</summary>
    public async Task<IPage> EnterAsync(string name)
    {
        var target = await FindAsync(name);
        await TabToAsync(target);
        return await LeaveByAsync(target, _ => Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Ticks a radio or a box by the keyboard alone: Tab until the focus is there, Space.</summary>
    public async Task TickAsync(string label)
    {
        var target = Page.GetByLabel(label).First;
        await TabToAsync(target);
        await Page.Keyboard.PressAsync("Space");
        Assert.True(await target.IsCheckedAsync(), $"Space does not tick “{label}” on {Page.Url}");
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Ticks the radio or the box whose label holds these words.</summary>
    public Task ChooseAsync(string label) => Page.GetByLabel(label).First.CheckAsync();

    /// <summary>Clicks what downloads a file, and looks whether it begins like one of its kind: %PDF, or PK for the packages of offices.</summary>
    public async Task DownloadAsync(string name, string begins)
    {
        var target = await FindAsync(name);
        var download = await Page.RunAndWaitForDownloadAsync(() => target.ClickAsync());
        // The browser tells no end of a request that becomes a file.
        foreach (var request in _open.Keys.Where(r => r.Url == download.Url)) { Close(request); }
        using var file = new StreamReader(await download.CreateReadStreamAsync(), Encoding.Latin1);
        Assert.StartsWith(begins, await file.ReadToEndAsync(), StringComparison.Ordinal);
    }

    /// <summary>Whether there is a button or link of exactly this name.</summary>
    public async Task<bool> OffersAsync(string name) => await Named(name).CountAsync() > 0;

    /// <summary>What the page says, as a person reads it.</summary>
    public Task<string> ReadAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Fails, with what the page says, unless it says each of these.</summary>
    public async Task SaysAsync(params string[] texts)
    {
        var said = await ReadAsync();
        foreach (var text in texts) { Assert.True(said.Contains(text, StringComparison.Ordinal), $"{Page.Url} ({Visit}) does not say “{text}”:\n{said}"); }
    }

    /// <summary>Checks the page the visitor is at.</summary>
    public async Task ArriveAsync(bool refused = false)
    {
        // Asked of the page itself: Playwright's own waiting now and then misses a load that is already over.
        while (await Page.EvaluateAsync<string>("document.readyState") != "complete") { }
        await SettleAsync();
        Came = [.. _arriving];
        var where = $"{Page.Url} ({Visit})";
        // Chromium itself complains of every answer over 399.
        if (refused) { _complaints.RemoveAll(c => c.StartsWith("Failed to load resource", StringComparison.Ordinal)); }
        Assert.True(_elsewhere.Count == 0, $"{where} asked elsewhere: {string.Join(", ", _elsewhere)}");
        Assert.True(_complaints.Count == 0, $"{where}: {string.Join("\n", _complaints)}\n{_site.Faults}");
        Weigh(where);
        // A test asks dozens of questions drawn alike: one of each kind of page is looked at, told by the elements it is made of.
        if (await Page.Locator("#question").CountAsync() == 1 && !_looked.Add(await Page.EvaluateAsync<string>(Made))) { return; }
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

    private ILocator Named(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    private async Task<ILocator> FindAsync(string name)
    {
        if (await OffersAsync(name)) { return Named(name).First; }
        var begins = new Regex("^" + Regex.Escape(name));
        var longer = Page.GetByRole(AriaRole.Button, new() { NameRegex = begins }).Or(Page.GetByRole(AriaRole.Link, new() { NameRegex = begins }));
        Assert.True(await longer.CountAsync() > 0, $"{Page.Url} ({Visit}) has no button or link “{name}”:\n{await ReadAsync()}");
        return longer.First;
    }

    // What is left is marked: the page, or the part of it that script replaces. The mark goes with it.
    private async Task<IPage> LeaveByAsync(ILocator target, Func<ILocator, Task> press, bool refused = false)
    {
        await LeaveAsync();
        await target.EvaluateAsync("""element => { (element.form?.closest("[data-swap]") ?? document.documentElement).dataset.left = ""; }""");
        await press(target);
        await Page.Locator("[data-left]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ArriveAsync(refused);
        return Page;
    }

    private async Task TabToAsync(ILocator target)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            // A picture of where the focus is: an outline somebody can see, on something that is on the screen.
            var seen = await Page.EvaluateAsync<bool>("""() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect(); return e.matches(":focus-visible") && s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && r.bottom > 0 && r.top < innerHeight && r.width > 1; }""");
            Assert.True(seen, $"{Page.Url} ({Visit}): the focus is not seen at {await Page.EvaluateAsync<string>("document.activeElement.outerHTML")}");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) { return; }
        }
        Assert.Fail($"{Page.Url} ({Visit}): {MostTabs} times Tab does not lead to {await target.EvaluateAsync<string>("element => element.outerHTML")}");
    }

    // Whatever comes from here on belongs to the next page. The site's clock stands still, and reading takes a moment.
    private async Task LeaveAsync()
    {
        await SettleAsync();
        _arriving.Clear();
        _site.Clock.Advance(AMoment);
    }

    private async Task SettleAsync()
    {
        while (!_open.IsEmpty) { await Task.WhenAll(_open.Values.Select(o => o.Task)); }
    }

    private void Weigh(string where)
    {
        var (bytes, most) = (Came.Sum(c => c.Bytes), _visited ? NextPages : FirstVisit);
        _visited = true;
        Assert.True(bytes <= most * 1024, $"{where} brought {bytes / 1024} KB, more than {most}:\n{string.Join('\n', Came.OrderByDescending(c => c.Bytes).Select(c => $"{c.Bytes,8} {c.Url}"))}");
    }

    private void Ask(IRequest request)
    {
        if (request.Url.StartsWith("data:", StringComparison.Ordinal)) { return; }
        _open[request] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!request.Url.StartsWith(_site.Address.ToString(), StringComparison.Ordinal)) { _elsewhere.Add(request.Url); }
    }

    // What the browser took from its own cache has a body of no size.
    private async Task CountAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        _arriving.Enqueue((request.Url, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
        Close(request);
    }

    private void Close(IRequest request)
    {
        if (_open.TryRemove(request, out var waiting)) { waiting.SetResult(); }
    }
}
