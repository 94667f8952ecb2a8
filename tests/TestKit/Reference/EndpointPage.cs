namespace HocVuSo.TestKit.Reference;

/// <summary>Every endpoint and who may call it.</summary>
internal static class EndpointPage
{
    public static string Write(TestSite site) => ReferencePages.Page(
        "Endpoints",
        "Every address the program answers, and who may call it. Pages refuse a POST without an antiforgery token; \"not yours\" is told like \"not there\", with 404.",
        ["method", "path", "who"],
        Endpoints.Of(site).Select(e => (string[])[e.Method, ReferencePages.Code(e.Path), e.Who ?? "**nobody said**"]));
}
