using System.Globalization;
using HocVuSo.Ledger.Figures;
using HocVuSo.People.Contracts;
using HocVuSo.People.SignIn.Vneid;
using HocVuSo.Plans.Digests;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using HocVuSo.Web;
using HocVuSo.Web.Demonstration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HocVuSo.TestKit;

/// <summary>
/// The product itself, with five edges replaced: the clock, chance, the network, the mail server and the way to VNeID (which leads
/// back to this host's simulator). Antiforgery, authorisation, headers and the database are the real ones.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _owns;
    private readonly bool _listening;
    private int _people;

    private TestSite(WebApplication app, TestDatabase store, bool owns, FakeClock clock, Faults faults, Work work, bool listening)
    {
        (_app, Store, _owns, _listening) = (app, store, owns, listening);
        (Clock, Faults, Work) = (clock, faults, work);
    }

    /// <summary>The database under the host.</summary>
    public TestDatabase Store { get; }

    public FakeClock Clock { get; }

    /// <summary>Errors the host logged.</summary>
    public Faults Faults { get; }

    /// <summary>Statements and commits of the host's sessions.</summary>
    public Work Work { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where the host answers; only a listening one can be reached from outside the process.</summary>
    public Uri Address => new(_listening ? _app.Urls.First() : "http://localhost");

    /// <param name="on">SQLite unless the test is about both; see <see cref="DatabasesAttribute"/>.</param>
    /// <param name="demonstration">A demonstration database: simulated sign-in, marked pages. It holds nobody until someone is added.</param>
    /// <param name="listen">Kestrel on a free port of 127.0.0.1 instead of a server inside the process: for browsers, and for limits that only Kestrel keeps.</param>
    /// <param name="seeded">The demonstration with its people, accounts and reports, on its own today, 18 November 2026.</param>
    /// <param name="edges">Further edges of this one test.</param>
    public static async Task<TestSite> StartAsync(Database on = Database.Sqlite, bool demonstration = false, bool listen = false, bool seeded = false, Action<WebApplicationBuilder>? edges = null) =>
        await StartAsync(
            await TestDatabase.CreateAsync(on, seeded ? Holding.Demonstration : demonstration ? Holding.DemonstrationOfNobody : Holding.Nobody),
            owns: true, chance: 1, seeded ? DemonstrationSeed.Today : FakeClock.Start, listen, edges);

    /// <summary>
    /// A host over a database that is there already and stays when the host goes: a second node beside another site's
    /// (<see cref="Store"/>), or one over rows that a test made before.
    /// </summary>
    public static Task<TestSite> StartOverAsync(TestDatabase database, Action<WebApplicationBuilder>? edges = null) => StartAsync(database, owns: false, chance: 2, FakeClock.Start, listen: false, edges);

    // Two nodes with the same chance and clock would mint the same ids.
    private static async Task<TestSite> StartAsync(TestDatabase database, bool owns, ulong chance, DateTimeOffset start, bool listen, Action<WebApplicationBuilder>? edges)
    {
        var (clock, faults, work) = (new FakeClock(start), new Faults(), new Work());
        var settings = new SiteSettings(database.Connection, TestDatabase.MasterKey, AppContext.BaseDirectory, listen ? "http://127.0.0.1:0" : null, clock, new SharedEntropy(chance));
        WebApplication? built = null;
        var app = built = Site.Build(settings, builder =>
        {
            if (!listen)
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddHttpClient(VneidClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => built!.GetTestServer().CreateHandler());
            }
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(faults);
            // A mail server that is away; MailSink is one that is there.
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = "9", ["Mail:Security"] = "None", ["Mail:From"] = "nhac-viec@hocvuso.example" });
            builder.Services.ConfigureDbContext<AppDb>(options => options
                .AddInterceptors(work)
                // EF keeps a container per PostgreSQL database; a test run has hundreds of databases.
                .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning)));
            edges?.Invoke(builder);
        });
        var site = new TestSite(app, database, owns, clock, faults, work, listen);
        await Startup.WarmUpAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        app.Services.GetRequiredService<Installation>().BaseAddress = site.Address.ToString().TrimEnd('/');
        return site;
    }

    /// <summary>A new visitor: no cookies, no script.</summary>
    public TestBrowser Browser() => new(this, _listening ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : _app.GetTestServer().CreateHandler());

    /// <summary>
    /// A person with one plausible default for everything, holding the roles in the unit (province 24 unless told). The name
    /// carries a number, so that two people differ.
    /// </summary>
    /// <param name="identified">Linked to an electronic identity of an impossible number: what the person does may be confirmed.</param>
    public async Task<PersonId> AddPersonAsync(
        IEnumerable<Role>? roles = null, UnitId? unit = null, string? name = null, string honorific = "bác", DateOnly? born = null, UnitId? village = null,
        string? path = null, bool identified = false)
    {
        var today = VietNam.Today(Services.GetRequiredService<TimeProvider>());
        var within = unit ?? Province();
        return await InScopeAsync(async services =>
        {
            var accounts = services.GetRequiredService<IAccounts>();
            var number = Interlocked.Increment(ref _people);
            var person = accounts.AddPerson(new NewPerson(name ?? $"Nguyễn Thị Lan {number}", born ?? new DateOnly(1962, 3, 8), honorific, path, Welcomed: true));
            if (identified) { accounts.LinkVneid(person, number.ToString("D12", CultureInfo.InvariantCulture), level: 2); }
            foreach (var role in (roles ?? []).Where(r => r != Role.Learner)) { accounts.Grant(person, role, within, today, person); }
            if (village is { } home) { accounts.LivesIn(person, home, today, person); }
            await services.GetRequiredService<AppDb>().SaveChangesAsync();
            return person;
        });
    }

    /// <summary>A visitor who is signed in as a new person with these roles in the unit.</summary>
    public async Task<TestBrowser> SignedInAsync(UnitId? unit = null, params IEnumerable<Role> roles)
    {
        var browser = Browser();
        await browser.SignInAsync(await AddPersonAsync(roles, unit));
        return browser;
    }

    /// <summary>A province, or a commune of it, by official code.</summary>
    public UnitId Province(string code = "24") => Services.GetRequiredService<IPlaces>().ByCode(UnitKind.Province, code)!.Id;

    public UnitId Commune(string code) => Services.GetRequiredService<IPlaces>().ByCode(UnitKind.Commune, code)!.Id;

    /// <summary>Runs something inside a scope of the host, the way a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    /// <summary>Looks at the rows, or puts some there directly.</summary>
    public Task<T> RowsAsync<T>(Func<AppDb, Task<T>> run) => InScopeAsync(services => run(services.GetRequiredService<AppDb>()));

    public Task RowsAsync(Func<AppDb, Task> run) => RowsAsync(async db => { await run(db); return 0; });

    /// <summary>Does at once what the host does every few seconds in the background.</summary>
    public Task DrainAsync() => Services.GetServices<IHostedService>().OfType<FoldDeltas>().Single().FoldAsync(CancellationToken.None);

    /// <summary>The same for the letters that are due.</summary>
    public Task SendLettersAsync() => Services.GetServices<IHostedService>().OfType<SendDigests>().Single().RoundAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        var connections = _app.Services.GetRequiredService<ConnectionSource>();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await TestDatabase.CloseAsync(connections);
        if (_owns) { await Store.DisposeAsync(); }
    }
}

/// <summary>
/// The sites of one test class, started when first asked for and kept until the class is done:
/// <c>class ReadLessonTests(Sites sites) : IClassFixture&lt;Sites&gt;</c>, then <c>await sites.On(database)</c>.
/// For tests that do not disturb one another; others start their own.
/// </summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly Dictionary<(Database, bool), Lazy<Task<TestSite>>> _sites = (
        from database in Enum.GetValues<Database>()
        from demonstration in (bool[])[false, true]
        select (database, demonstration)).ToDictionary(key => key, key => new Lazy<Task<TestSite>>(() => TestSite.StartAsync(key.database, key.demonstration)));

    public Task<TestSite> On(Database database, bool demonstration = false) => _sites[(database, demonstration)].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(s => s.IsValueCreated && s.Value.IsCompletedSuccessfully)) { await (await site.Value).DisposeAsync(); }
    }
}
