using System.Diagnostics;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>How long the preview of a profile takes before it may be published: the shipped profiles on the shipped bank. Budget: 5 s.</summary>
internal static class Rehearse
{
    public static int Run()
    {
        ContentProfiles.Rehearse("co-ban-20");       // warm
        Console.WriteLine($"{"profile",-18}{"seconds",10}{"items a person",16}");
        foreach (var code in (string[])["co-ban-20", "nq398", "xac-nhan-ngan", "tim-diem-bat-dau"])
        {
            var at = Stopwatch.GetTimestamp();
            var items = ContentProfiles.Rehearse(code);
            Console.WriteLine($"{code,-18}{Stopwatch.GetElapsedTime(at).TotalSeconds,10:0.00}{items,16:0.0}");
        }
        return 0;
    }
}
