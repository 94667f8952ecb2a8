using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace HocVuSo.Web;

/// <summary>
/// Packs what answers a POST quickly and everything else well. A page drawn from a POST is the next question of a test, made for
/// one reader and once: packing it well would cost about as much as drawing it, for few bytes less.
/// </summary>
internal sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private readonly BrotliCompressionProvider _quick = new(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest }));

    public override ICompressionProvider? GetCompressionProvider(HttpContext context)
    {
        var chosen = base.GetCompressionProvider(context);
        return chosen is BrotliCompressionProvider && HttpMethods.IsPost(context.Request.Method) ? _quick : chosen;
    }
}
