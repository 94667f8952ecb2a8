using HocVuSo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.TestKit;

/// <summary>The endpoints of a running host, as the host itself lists them.</summary>
public static class Endpoints
{
    /// <param name="Who">Null when nobody said who may call it.</param>
    /// <param name="TakesFiles">Its form carries files: anything but multipart is answered with 415.</param>
    /// <param name="LargestBody">In bytes, where the endpoint says another limit than the site's.</param>
    public sealed record Listed(string Method, string Path, string? Who, bool ChecksToken, bool TakesFiles, long? LargestBody, RoutePattern Pattern)
    {
        public bool IsPage => !Path.StartsWith("/api", StringComparison.Ordinal);

        /// <summary>The path with something plausible in every place: an id that names nothing.</summary>
        public string Filled => With(Plausible);

        /// <summary>The path with the given in every place.</summary>
        public string With(Func<string, string> value) => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => value(parameter.Name),
            _ => "",
        }))));

        /// <summary>A body of the kind it takes with these fields; none for what is only looked at.</summary>
        public HttpContent? Body(params IReadOnlyList<(string Name, string Value)> fields)
        {
            if (Method == "GET") { return null; }
            if (!TakesFiles) { return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))); }
            MultipartFormDataContent parts = new() { { new StringContent(""), "nothing" } };
            foreach (var (name, value) in fields) { parts.Add(new StringContent(value), name); }
            return parts;
        }

        public string Plausible(string parameter) => IsNumber(parameter) ? "1" : new string('0', 32);

        private bool IsNumber(string parameter) =>
            Pattern.ParameterPolicies.TryGetValue(parameter, out var policies) && policies.Any(p => p.Content is "int" or "long");
    }

    public static IReadOnlyList<Listed> Of(TestSite site) =>
        [.. from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            let path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
            orderby path, method
            select new Listed(method, path, endpoint.Metadata.GetMetadata<AccessAttribute>()?.Who, endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation == true,
                endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is ["multipart/form-data"],
                endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize, endpoint.RoutePattern)];
}
