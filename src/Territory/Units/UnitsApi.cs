using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HocVuSo.Platform;
using HocVuSo.Territory.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace HocVuSo.Territory.Units;

/// <summary>The country as JSON for other systems: units in force today, cacheable for an hour, with an ETag.</summary>
internal static class UnitsApi
{
    private const int MostFound = 20;

    private static readonly UnitsJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/territory/v1").WithTags("Territory");
        group.MapGet("/provinces", Provinces).WithName("ListProvinces").WithSummary("The provinces and cities under the central government, in code order.").ForAnyone();
        group.MapGet("/provinces/{code}/communes", Communes).WithName("ListCommunes").WithSummary("The communes, wards and special zones of a province, in code order.").ForAnyone();
        group.MapGet("/units", Search).WithName("SearchUnits").WithSummary("Provinces and communes by name; diacritics do not matter. At most 20, best match first.").ForAnyone();
    }

    /// <param name="Code">Official code: two digits for a province, five for a commune.</param>
    /// <param name="Type">tinh, thanhpho, xa, phuong or dackhu.</param>
    /// <param name="ProvinceCode">Absent for a province.</param>
    internal sealed record UnitAnswer(string Code, string Name, string FullName, string Type, string? ProvinceCode, string? ProvinceName);

    internal sealed record ListAnswer(int Count, IReadOnlyList<UnitAnswer> Items);

    internal static Results<JsonHttpResult<ListAnswer>, StatusCodeHttpResult> Provinces(HttpContext http, IPlaces places) => Answer(http, places, places.Provinces);

    internal static Results<JsonHttpResult<ListAnswer>, StatusCodeHttpResult> Communes(string code, HttpContext http, IPlaces places) =>
        places.ByCode(UnitKind.Province, code) is { } province
            ? Answer(http, places, [.. places.Children(province.Id).OrderBy(c => c.Code, StringComparer.Ordinal)])
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    internal static Results<JsonHttpResult<ListAnswer>, StatusCodeHttpResult> Search(string? q, HttpContext http, IPlaces places) =>
        Answer(http, places, places.Search(q ?? "", MostFound));

    private static Results<JsonHttpResult<ListAnswer>, StatusCodeHttpResult> Answer(HttpContext http, IPlaces places, IReadOnlyList<Place> found)
    {
        var list = new ListAnswer(found.Count, [.. found.Select(p => Unit(p, places))]);
        var tag = EntityTag.Of(list.Items.Select(i => $"{i.Code}|{i.FullName}|{i.ProvinceCode}"));
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString() is { Length: > 0 } sent && EntityTagHeaderValue.ParseList([sent]).Any(t => t.Tag == tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(list, Json.ListAnswer);
    }

    private static UnitAnswer Unit(Place place, IPlaces places)
    {
        var province = place.Kind == UnitKind.Commune && place.ParentId is { } id ? places.Find(id) : null;
        return new(place.Code, place.Name, place.FullName, place.Type, province?.Code, province?.FullName);
    }
}

[JsonSerializable(typeof(UnitsApi.ListAnswer))]
internal sealed partial class UnitsJson : JsonSerializerContext;
