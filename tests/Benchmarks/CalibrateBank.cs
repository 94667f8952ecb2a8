using System.Diagnostics;
using HocVuSo.TestKit;

namespace HocVuSo.Benchmarks;

/// <summary>What the page of calibrations computes, from a quarter, half and all of a million answers. It grows with the answers.</summary>
internal static class CalibrateBank
{
    public static int Run()
    {
        Console.WriteLine($"{"answers",12}{"seconds",10}{"good",8}");
        foreach (var sittings in (int[])[11_363, 22_727, 45_454])
        {
            var (answers, calibrate) = ContentCalibration.Prepare(sittings);
            var at = Stopwatch.GetTimestamp();
            var good = calibrate();
            Console.WriteLine($"{answers,12:N0}{Stopwatch.GetElapsedTime(at).TotalSeconds,10:0.0}{good,8}");
        }
        return 0;
    }
}
