using HocVuSo.Benchmarks;

return args switch
{
    ["load", var url, .. var rest] => await Load.RunAsync(new Uri(url), rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load URL [--seconds 10] [--clients 24] [--server PID] [--only lesson]
            Walks a running demonstration (hocvuso serve --demo) as browsers do and prints requests per second and
            p50/p99 for the public page, a lesson, saving an answer and the overview. Every answer is checked. With the
            server's process id also the processor time a request cost it, starting of tests and clients left out as far as may be.
        """);
    return 2;
}
