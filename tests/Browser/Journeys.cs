using HocVuSo.TestKit;
using Xunit;

[assembly: AssemblyFixture(typeof(HocVuSo.Browser.Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]   // one machine, one Chromium: parallel walks only wait for each other

namespace HocVuSo.Browser;

/// <summary>A demonstration site on a real port, for one class of journeys.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    private TestSite? _site;

    public TestSite Site => _site ?? throw new InvalidOperationException("Not started yet.");

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(demonstration: true, listen: true);

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The four ways every journey is made: phone and desk, with script and without.</summary>
public sealed class Visits : TheoryData<Visit>
{
    public Visits()
    {
        foreach (var width in (int[])[360, 1280])
        {
            Add(new Visit(width, Script: true));
            Add(new Visit(width, Script: false));
        }
    }
}
