using System.Text.RegularExpressions;
using HocVuSo.Ledger.Facts;
using HocVuSo.People.Contracts;
using HocVuSo.Platform;
using HocVuSo.Territory.Populations;
using HocVuSo.TestKit;
using HocVuSo.WebTests.Community;
using HocVuSo.WebTests.Ledger;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace HocVuSo.WebTests.Site;

/// <summary>The verbs of hocvuso: what they do, what they say, and the code they end with.</summary>
public sealed partial class CommandTests
{
    private const string Header = "unit_code,group,as_of,value,level,source\n";

    [Fact]
    public async Task Help_lists_every_verb_and_each_verb_explains_itself()
    {
        using var program = new Hocvuso();
        string[] verbs = ["serve", "migrate", "seed", "import", "verify", "replay", "backup", "export-items", "import-items"];
        var help = await program.RunAsync("help");
        Assert.Equal((0, ""), (help.Code, help.Complained));
        Assert.All(verbs, verb => Assert.Matches($@"(?m)^  {verb}\b.+[.]", help.Said));
        Assert.Equal(help.Said, (await program.RunAsync()).Said);
        foreach (var verb in verbs)
        {
            var own = await program.RunAsync(verb, "--help");
            Assert.Equal((0, ""), (own.Code, own.Complained));
            Assert.Contains($"hocvuso {verb}", own.Said, StringComparison.Ordinal);
            Assert.Equal(own.Said, (await program.RunAsync("help", verb)).Said);
        }
        Assert.Contains("--urls", (await program.RunAsync("serve", "--help")).Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.In("var")));   // asking for help makes nothing
    }

    [Theory]
    [InlineData("bay")]
    [InlineData("serve", "--nhanh")]
    [InlineData("backup")]
    [InlineData("import")]
    [InlineData("seed", "--learners", "99")]
    [InlineData("seed", "--learners", "1000001")]
    [InlineData("seed", "--learners", "nhiều")]
    [InlineData("seed", "--seed", "-1")]
    public async Task Wrong_use_ends_with_2_and_says_where_to_look(params string[] arguments)
    {
        using var program = new Hocvuso();
        var ran = await program.RunAsync(arguments);
        Assert.Equal((2, ""), (ran.Code, ran.Said));
        Assert.EndsWith("hocvuso: see hocvuso help", ran.Complained.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.In("var")));
    }

    [Theory, Databases]
    public async Task Migrate_makes_a_database_that_is_no_demonstration_and_a_second_time_changes_nothing(Database on)
    {
        await using var empty = await TestDatabase.CreateEmptyAsync(on);
        using var program = new Hocvuso();
        var first = await program.RunAsync("migrate", "--db", empty.Connection);
        Assert.Equal((0, ""), (first.Code, first.Complained));
        Assert.Contains("ready", first.Said, StringComparison.Ordinal);
        Assert.Matches(@"schema: \d+ scripts", first.Said);
        Assert.Equal("ready", (await program.RunAsync("migrate", "--db", empty.Connection)).Said.Trim());
        await using var site = await TestSite.StartOverAsync(empty);
        using var browser = site.Browser();
        (await browser.GetAsync("/")).Is(200).SaysNot("SỐ LIỆU MÔ PHỎNG");
        (await browser.GetAsync("/mo-phong/ma-xac-thuc")).Is(404);
    }

    [Theory, Databases]
    public async Task A_demonstration_database_is_not_served_as_if_it_were_real(Database on)
    {
        await using var demonstration = await TestDatabase.CreateAsync(on, Holding.DemonstrationOfNobody);
        using var program = new Hocvuso();
        var ran = await program.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--db", demonstration.Connection);
        Assert.Equal(1, ran.Code);
        Assert.Contains("hocvuso: this database holds a demonstration with accounts anybody knows.", ran.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("http://127.0.0.1", ran.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "--empty")]
    [InlineData(true, "--demo")]
    public async Task Serve_says_where_it_listens_and_answers_there(bool demonstration, string flag)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite, demonstration ? Holding.DemonstrationOfNobody : Holding.Nobody);
        if (demonstration)
        {
            // Setting its clock is the last step of making one.
            await using var made = await TestSite.StartOverAsync(database);
            await made.RowsAsync(db => Installations.ShiftClockAsync(db, TimeSpan.FromHours(-1), CancellationToken.None));
        }
        using var program = new Hocvuso();
        using var process = program.Start("serve", "--urls", "http://127.0.0.1:0", "--db", database.Connection, flag);
        try
        {
            var address = "";
            while (address.Length == 0 && await process.StandardOutput.ReadLineAsync() is { } line) { address = Listening().Match(line).Value; }
            Assert.NotEmpty(address);
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("\"status\":\"ok\"", await client.GetStringAsync("/health"), StringComparison.Ordinal);
            Assert.Equal(demonstration, (await client.GetStringAsync("/")).Contains("SỐ LIỆU MÔ PHỎNG", StringComparison.Ordinal));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task There_is_no_default_key_each_installation_makes_its_own_once_and_for_its_owner_alone()
    {
        using var one = new Hocvuso { MasterKey = null };
        using var other = new Hocvuso { MasterKey = null };
        Assert.Equal(0, (await one.RunAsync("migrate")).Code);
        Assert.Equal(0, (await other.RunAsync("migrate")).Code);
        var (key, others) = (await File.ReadAllTextAsync(one.In("var/master.key")), await File.ReadAllTextAsync(other.In("var/master.key")));
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.NotEqual(key, others);
        if (!OperatingSystem.IsWindows()) { Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(one.In("var/master.key"))); }
        Assert.Equal(0, (await one.RunAsync("migrate")).Code);
        Assert.Equal(key, await File.ReadAllTextAsync(one.In("var/master.key")));
    }

    [Theory]
    [InlineData("abc", "Base-64")]
    [InlineData("YWJj", "32 bytes")]
    public async Task A_key_that_is_none_stops_the_start(string key, string says)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        using var program = new Hocvuso { MasterKey = key };
        var ran = await program.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--db", database.Connection);
        Assert.Equal(1, ran.Code);
        Assert.Contains(says, ran.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999,nguoi-dan,2026-06-30,100,official,Sổ hộ khẩu", "line 3: there is no unit 99999.")]
    [InlineData("07621,nguoi-gia,2026-06-30,100,official,Sổ hộ khẩu", "line 3: there is no group nguoi-gia.")]
    [InlineData("07621,nguoi-dan,30/06/2026,100,official,Sổ hộ khẩu", "line 3: as_of is a date like 2026-07-01.")]
    [InlineData("07621,nguoi-dan,9999-01-01,100,official,Sổ hộ khẩu", "line 3: as_of is still to come.")]
    [InlineData("07621,nguoi-dan,2026-06-30,1.5,official,Sổ hộ khẩu", "line 3: value is a whole number from 1.")]
    [InlineData("07621,nguoi-dan,2026-06-30,0,official,Sổ hộ khẩu", "line 3: value is a whole number from 1.")]
    [InlineData("07621,nguoi-dan,2026-06-30,100,7,Sổ hộ khẩu", "line 3: level is estimate, preliminary or official.")]
    [InlineData("07621,nguoi-dan,2026-06-30,100,chắc chắn,Sổ hộ khẩu", "line 3: level is estimate, preliminary or official.")]
    [InlineData("07621,nguoi-dan,2026-06-30,100,official,  ", "line 3: source must say where the number comes from.")]
    [InlineData("07621,nguoi-dan,2026-06-30,100", "Record 3 has 4 fields but 6 were expected.")]
    public async Task A_file_with_one_broken_row_imports_nothing_and_names_the_line(string broken, string says)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        using var program = new Hocvuso();
        var file = program.Write("mau-so.csv", Header + "07621,nguoi-dan,2026-06-30,100,official,Sổ hộ khẩu\n" + broken + "\n");
        var ran = await program.RunAsync("import", file, "--db", database.Connection);
        Assert.Equal((1, "hocvuso: " + says), (ran.Code, ran.Complained.Trim()));
        await using var site = await TestSite.StartOverAsync(database);
        Assert.Equal(0, await site.RowsAsync(db => db.Set<PopulationRow>().CountAsync(p => p.Group == Groups.Adults)));
    }

    [Theory]
    [InlineData("", "the file has no rows.")]
    [InlineData(Header, "the file has no rows.")]
    [InlineData("unit_code,group,as_of,value,level\n07621,nguoi-dan,2026-06-30,100,official\n", "'source'")]
    public async Task A_file_without_rows_or_columns_is_refused(string text, string says)
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        using var program = new Hocvuso();
        var ran = await program.RunAsync("import", program.Write("mau-so.csv", text), "--db", database.Connection);
        Assert.Equal(1, ran.Code);
        Assert.Contains(says, ran.Complained, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Denominators_that_were_imported_stand_on_the_page_with_their_source(Database on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        using var program = new Hocvuso();
        var file = program.Write("mau-so.csv", Header + "07621,nguoi-dan,2026-06-30,4321,official,\"Công an xã, quý II\"\n24,cbccvc,2026-06-30,54321,preliminary,Sở Nội vụ\n");
        Assert.Contains("2 rows imported", (await program.RunAsync("import", file, "--db", database.Connection)).Said, StringComparison.Ordinal);
        await using var site = await TestSite.StartOverAsync(database);
        using var officer = await site.SignedInAsync(site.Commune("07621"), Role.CommuneOfficer);
        (await officer.GetAsync("/mau-so")).Is(200).Says("4.321", "chính thức", "Công an xã, quý II");
        using var province = await site.SignedInAsync(site.Province(), Role.ProvinceOfficer);
        (await province.GetAsync("/nguon-goc/chi-tieu-1/24")).Is(200).Says("54.321 sơ bộ Sở Nội vụ, tính đến 30/06/2026");
    }

    [Theory, Databases]
    public async Task Verify_prints_a_digest_and_ends_with_1_when_a_figure_was_changed(Database on)
    {
        await using var site = await TestSite.StartAsync(on);
        using var program = new Hocvuso();
        await LearnAsync(site);
        var (first, second) = (await program.RunAsync("verify", "--db", site.Store.Connection), await program.RunAsync("verify", "--db", site.Store.Connection));
        Assert.Equal((0, ""), (first.Code, first.Complained));
        Assert.Contains("figures agree with the facts", first.Said, StringComparison.Ordinal);
        Assert.Equal((await site.VerifyAsync()).Digest, Digest().Match(first.Said).Groups[1].Value);
        Assert.Equal(first.Said, second.Said);
        await site.RowsAsync(db => db.Set<RollupRow>().ExecuteUpdateAsync(r => r.SetProperty(x => x.N, 7)));
        var found = await program.RunAsync("verify", "--db", site.Store.Connection);
        Assert.Equal(1, found.Code);
        Assert.Contains("kept 7, facts say 1", found.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("figures agree", found.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_running_site_opens_verifies_and_overwrites_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var program = new Hocvuso();
        await LearnAsync(site);
        var copy = program.In("ban-sao.db");
        var ran = await program.RunAsync("backup", copy, "--db", site.Store.Connection);
        Assert.Equal((0, ""), (ran.Code, ran.Complained));
        Assert.Matches($"^{new FileInfo(copy).Length} bytes, SHA-256 [0-9a-f]{{64}}$", ran.Said.Trim());
        await site.AdultAsync((await ACommune.On(site)).East.Id, Telling.Day(1, 5));   // after the copy
        var (of, now) = (await program.RunAsync("verify", "--db", "Data Source=" + copy), await program.RunAsync("verify", "--db", site.Store.Connection));
        Assert.Equal((0, 0), (of.Code, now.Code));
        Assert.NotEqual(Digest().Match(of.Said).Value, Digest().Match(now.Said).Value);
        var bytes = await File.ReadAllBytesAsync(copy);
        Assert.Equal(1, (await program.RunAsync("backup", copy, "--db", site.Store.Connection)).Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(copy));
    }

    [Fact]
    public async Task Nothing_is_backed_up_or_verified_where_there_is_no_database()
    {
        using var program = new Hocvuso();
        var missing = program.In("khong-co.db");
        var backup = await program.RunAsync("backup", program.In("ban-sao.db"), "--db", "Data Source=" + missing);
        Assert.Equal((1, "hocvuso: there is no database here yet: hocvuso migrate makes it, and --db names another."), (backup.Code, backup.Complained.Trim()));
        Assert.False(File.Exists(program.In("ban-sao.db")) || File.Exists(missing));
        var verify = await program.RunAsync("verify", "--db", "Data Source=" + missing);
        Assert.Equal((1, "hocvuso: there is no database here yet: hocvuso migrate makes it, and --db names another."), (verify.Code, verify.Complained.Trim()));
    }

    private static async Task LearnAsync(TestSite site)
    {
        var here = await ACommune.On(site);
        var nu = await site.AdultAsync(here.East.Id, Telling.Day(1, 5));
        await site.TellAsync(Telling.Passed(nu, here.East.Id, Telling.Day(3, 1), "1"));
        await site.DrainAsync();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();

    [GeneratedRegex("digest ([0-9a-f]{64})")]
    private static partial Regex Digest();
}
