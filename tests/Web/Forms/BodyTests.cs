using System.Net.Http.Headers;
using System.Text;
using HocVuSo.People.Contracts;
using HocVuSo.TestKit;
using Xunit;

namespace HocVuSo.WebTests.Forms;

/// <summary>Bodies no form of ours sends. Whatever arrives, a person gets a page that says what to do.</summary>
public sealed class BodyTests(Stages stages) : IClassFixture<Stages>
{
    private const long LargestOrdinary = 2 * 1024 * 1024;

    public static TheoryData<string, string?, string> Bodies => new()
    {
        { "nothing at all", null, "" },
        { "multipart without a boundary", "multipart/form-data", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na\r\n--x--" },
        { "multipart cut off", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na" },
        { "multipart with broken headers", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition\0\r\n\r\na\r\n--x--" },
        { "JSON", "application/json", "{\"name\": 1}" },
        { "plain text", "text/plain", "name=a" },
        { "no kind of content", "", "name=a" },
        { "a form of other fields", "application/x-www-form-urlencoded", "x=1" },
        { "a form of broken escapes", "application/x-www-form-urlencoded", "name=%ZZ&=&&%=%00&name[0]=a" },
        { "two thousand fields", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1")) },
    };

    // Once without a token, and once with one in the header, where it stands before the body is read.
    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_form_of_ours_is_answered_with_a_page(string what, string? type, string body)
    {
        var site = (await stages.On(Database.Sqlite)).Site;
        using var browser = await site.SignedInAsync(roles: Enum.GetValues<Role>());
        var token = (await browser.GetAsync("/toi/goi-toi-la")).ValueOf("__khoa")!;
        List<string> faults = [];
        foreach (var (path, withToken) in from post in Posts(site) from withToken in (bool[])[false, true] select (post.Filled, withToken))
        {
            browser.Headers.Remove("RequestVerificationToken");
            if (withToken) { browser.Headers["RequestVerificationToken"] = token; }
            using var content = type is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (type is { Length: > 0 }) { content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type); }
            var answer = await browser.SendAsync(HttpMethod.Post, path, content);
            if (answer.Status >= 500 || (answer.Status >= 400 && (!answer.Has("main h1") || !answer.Has("main a[href], main form")))) { faults.Add(answer.Explain($"{what}{(withToken ? " with a token" : "")} to {path}")); }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(site.Faults.Lines);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_in_plain_words_by_every_form()
    {
        // Only Kestrel keeps this limit.
        await using var site = await TestSite.StartAsync(demonstration: true, listen: true);
        using var browser = await site.SignedInAsync(roles: Enum.GetValues<Role>());
        foreach (var post in Posts(site))
        {
            var tooLarge = (int)(post.LargestBody ?? LargestOrdinary) + 1;
            using HttpContent content = post.TakesFiles
                ? new MultipartFormDataContent { { new ByteArrayContent(new byte[tooLarge]), "File", "lon.pdf" } }
                : new StringContent("name=" + new string('a', tooLarge), Encoding.ASCII, "application/x-www-form-urlencoded");
            (await browser.SendAsync(HttpMethod.Post, post.Filled, content)).Is(413).Says("Nội dung gửi lên quá lớn");
        }
        Assert.Empty(site.Faults.Lines);
    }

    // Behind the idle lock the form is read before anybody looks whether it can be.
    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_as_that_after_the_idle_lock_too()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = await site.SignedInAsync(roles: Role.Learner);
        await browser.GetAsync("/toi/goi-toi-la");
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        foreach (var (type, body) in new[] { ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition\0\r\n\r\na"), ("application/x-www-form-urlencoded", "name=%00") })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            (await browser.SendAsync(HttpMethod.Post, "/toi/goi-toi-la", content)).Is(200).IsAt("/dang-nhap");
        }
        Assert.Empty(site.Faults.Lines);
    }

    private static IEnumerable<Endpoints.Listed> Posts(TestSite site) => Endpoints.Of(site).Where(e => e is { Method: "POST", IsPage: true, ChecksToken: true });
}
