using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HocVuSo.Platform;

public static class Html
{
    /// <summary>Answers with a page drawn from one record. The page declares a parameter named Model.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(object model, int status = 200) where TPage : IComponent =>
        new(new Dictionary<string, object?>(1) { ["Model"] = model }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The same page again, with what was typed and what to mend: 422.</summary>
    public static RazorComponentResult<TPage> Again<TPage>(object model) where TPage : IComponent => Page<TPage>(model, 422);
}
