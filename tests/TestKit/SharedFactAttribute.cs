using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace HocVuSo.TestKit;

/// <summary>
/// A test that also reads <see cref="Repository.Shared"/>: it runs where that folder is, and elsewhere it is not there at
/// all, so that nobody counts it as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(WhereShared))]
public sealed class SharedFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1) : FactAttribute(sourceFilePath, sourceLineNumber);

/// <summary>Finds the test only where the folder is.</summary>
public sealed class WhereShared : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Repository.Shared is null ? new([]) : new FactDiscoverer().Discover(discoveryOptions, testMethod, factAttribute);
}
