#:project ../tests/TestKit/TestKit.csproj

// Writes the generated pages of docs/reference and data: dotnet run eng/docs.cs
// With --check it writes nothing and fails when a page is out of date.
using HocVuSo.TestKit;
using HocVuSo.TestKit.Reference;

var check = args.Contains("--check");
var stale = 0;
foreach (var (file, text) in await ReferencePages.WriteAsync())
{
    var path = Repository.In(file);
    if (File.Exists(path) && File.ReadAllText(path) == text) { continue; }
    stale++;
    Console.WriteLine($"{(check ? "out of date" : "written")}: {file}");
    if (!check) { File.WriteAllText(path, text); }
}
return check && stale > 0 ? 1 : 0;
