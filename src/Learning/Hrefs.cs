using System.Globalization;

namespace HocVuSo.Learning;

/// <summary>The addresses of this module: the only place that spells them.</summary>
internal static class Hrefs
{
    public const string Courses = "/hoc";
    public const string Practices = "/thuc-hanh";
    public const string Listen = "/nghe";

    public static string Lesson(string lesson) => $"{Courses}/{lesson}";

    public static string Step(string lesson, int step) => string.Create(CultureInfo.InvariantCulture, $"{Courses}/{lesson}/buoc/{step}");

    public static string Question(string lesson, int question) => string.Create(CultureInfo.InvariantCulture, $"{Courses}/{lesson}/cau-hoi/{question}");

    public static string Finished(string lesson) => $"{Courses}/{lesson}/xong";

    public static string Practice(string practice) => $"{Practices}/{practice}";

    public static string Run(string practice, Practices.RunId run) => $"{Practices}/{practice}/{run}";

    public static string Media(string course, string lesson, string file) => $"/noi-dung/{course}/{lesson}/{file}";
}
