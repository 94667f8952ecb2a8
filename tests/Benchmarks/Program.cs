using HocVuSo.Benchmarks;

return args switch
{
    ["load", var url, .. var rest] => await Load.RunAsync(new Uri(url), rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        load URL [--seconds 10] [--clients 24] [--learners 200]
            Walks a running demonstration (hocvuso serve --demo) as browsers do and prints requests per second and
            p50/p99 for the public page, a lesson, saving an answer and the overview. Every answer is checked.
        """);
    return 2;
}
