using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HocVuSo.Benchmarks;

/// <summary>Walks a running demonstration as browsers do and says how many requests a second it answered, and how soon.</summary>
internal static partial class Load
{
    private const string Officer = "so.bacninh";
    private const string Password = "hoc-vu-so-2026";

    // Officials are few; the overview is measured with as many at once as a province might have.
    private const int Officers = 4;

    public static async Task<int> RunAsync(Uri site, string[] options)
    {
        var seconds = Option(options, "--seconds", 10);
        var clients = Option(options, "--clients", 24);
        Console.WriteLine($"{site} · {clients} clients · {seconds} s each · {Environment.ProcessorCount} cores shared with the server");
        Console.WriteLine($"{"",-22}{"per second",12}{"p50 ms",10}{"p99 ms",10}{"answers",10}");

        await MeasureAsync("public page", seconds, clients, () => new WireClient(site), async client =>
        {
            await client.GetAsync("/");
            client.Expect(200, "<h1");
        });

        var learners = await Task.WhenAll(Enumerable.Range(0, clients).Select(i => SignInLearnerAsync(site, i)));
        await MeasureAsync("lesson", seconds, learners, async client =>
        {
            await client.GetAsync("/hoc/thanh-toan/buoc/2");
            client.Expect(200, "id=\"step-text\"");
        });

        foreach (var learner in learners) { await StartTestAsync(learner); }
        await MeasureAsync("answer saved", seconds, learners, AnswerAsync, StartAgainAsync);

        var officers = new WireClient[Officers];
        for (var i = 0; i < Officers; i++) { officers[i] = new WireClient(site); }
        await SignInOfficerAsync(officers[0]);
        foreach (var officer in officers.Skip(1)) { officer.TakeCookiesOf(officers[0]); }
        await MeasureAsync("overview, province", seconds, officers, async client =>
        {
            await client.GetAsync("/tong-quan");
            client.Expect(200, "/nguon-goc/");
        });
        return 0;
    }

    private static Task MeasureAsync(string what, int seconds, int clients, Func<WireClient> make, Func<WireClient, Task> ask) =>
        MeasureAsync(what, seconds, [.. Enumerable.Range(0, clients).Select(_ => make())], ask);

    /// <param name="after">Runs between measured requests and is not counted.</param>
    private static async Task MeasureAsync(string what, int seconds, WireClient[] clients, Func<WireClient, Task> ask, Func<WireClient, Task>? after = null)
    {
        foreach (var client in clients) { await ask(client); if (after is not null) { await after(client); } }   // warm
        var begin = Stopwatch.GetTimestamp();
        var until = TimeSpan.FromSeconds(seconds);
        var times = await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            List<double> own = [];
            while (Stopwatch.GetElapsedTime(begin) < until)
            {
                var at = Stopwatch.GetTimestamp();
                await ask(client);
                own.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                if (after is not null) { await after(client); }
            }
            return own;
        })));
        var elapsed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double[] all = [.. times.SelectMany(t => t).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-22}{all.Length / elapsed,12:N0}{all[all.Length / 2],10:N1}{all[(int)(all.Length * 0.99)],10:N1}{all.Length,10:N0}"));
    }

    private static async Task<WireClient> SignInLearnerAsync(Uri site, int serial)
    {
        var client = new WireClient(site);
        await client.GetAsync("/dang-nhap/vneid?tiep=/hoc");
        await client.FollowAsync();
        client.Expect(200, "/mo-phong/vneid/authorize");
        var fields = client.HiddenFields("action=\"/mo-phong/vneid/authorize\"");
        fields.AddRange([("chosen", "khac"), ("number", "0008" + serial.ToString("00000000", CultureInfo.InvariantCulture)), ("fullName", "Nguyễn Văn Đo"), ("birthDate", "1/1/1970"), ("level", "2")]);
        await client.PostAsync("/mo-phong/vneid/authorize", fields);
        await client.FollowAsync();
        client.Expect(200);
        return client;
    }

    private static async Task SignInOfficerAsync(WireClient client)
    {
        await client.GetAsync("/mo-phong/ma-xac-thuc");
        client.Expect(200, Officer);
        var code = SixDigits().Match(client.Body[client.Body.IndexOf(Officer, StringComparison.Ordinal)..]).Value.Replace(" ", "", StringComparison.Ordinal);
        await client.GetAsync("/dang-nhap");
        var fields = client.HiddenFields();
        fields.AddRange([("username", Officer), ("password", Password), ("code", code)]);
        await client.PostAsync("/dang-nhap", fields);
        client.Expect(302);
    }

    /// <summary>Begins a helped test: the same drawing, saving and pages, and no wait before the next.</summary>
    private static async Task StartTestAsync(WireClient client)
    {
        await client.GetAsync("/bai-xac-nhan");
        client.Expect(200, "name=\"How\"");
        var helped = HowValues().Matches(client.Body)[^1].Groups[1].Value;
        var fields = client.HiddenFields("name=\"How\"");
        fields.Add(("How", helped));
        await client.PostAsync("/bai-xac-nhan", fields);
        await client.FollowAsync();
        client.Expect(200, "id=\"question\"");
    }

    private static async Task AnswerAsync(WireClient client)
    {
        client.Expect(200, "id=\"question\"");
        var action = Action().Match(client.Body).Groups[1].Value;
        var fields = client.HiddenFields("id=\"question\"");
        var places = Selects().Count(client.Body);
        if (places > 0) { fields.AddRange(Enumerable.Range(1, places).Select(p => ("Chosen", p.ToString(CultureInfo.InvariantCulture)))); }
        else { fields.Add(("Chosen", Chosen().Match(client.Body).Groups[1].Value)); }
        await client.PostAsync(action, fields);
        if (client.Status is not (200 or 302)) { client.Expect(200); }
    }

    /// <summary>After the last question: hand in and begin the next test.</summary>
    private static async Task StartAgainAsync(WireClient client)
    {
        await client.FollowAsync();
        if (client.Body.Contains("id=\"question\"", StringComparison.Ordinal)) { return; }
        var marker = HandIn().Match(client.Body);
        await client.PostAsync(marker.Groups[1].Value, client.HiddenFields(marker.Value));
        await client.FollowAsync();
        await StartTestAsync(client);
    }

    private static int Option(string[] options, string name, int otherwise)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    [GeneratedRegex(@"\d{3} ?\d{3}")]
    private static partial Regex SixDigits();

    [GeneratedRegex("name=\"How\" value=\"([^\"]+)\"")]
    private static partial Regex HowValues();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" id=\"question\"")]
    private static partial Regex Action();

    [GeneratedRegex("<select name=\"Chosen\"")]
    private static partial Regex Selects();

    [GeneratedRegex("name=\"Chosen\" value=\"([^\"]+)\"")]
    private static partial Regex Chosen();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+/nop[^\"]*)\"")]
    private static partial Regex HandIn();
}
