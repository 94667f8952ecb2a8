using HocVuSo.Benchmarks;

return args switch
{
    ["load", var url, .. var rest] => await Load.RunAsync(new Uri(url), rest),
    ["sessions", var url, .. var rest] => await Sessions.RunAsync(new Uri(url), rest),
    ["calibrate", .. var rest] => Calibrate.Run(Load.Option(rest, "--items", 500), Load.Option(rest, "--people", 20000)),
    ["select"] => Select.Run(),
    ["calibrate-bank"] => CalibrateBank.Run(),
    ["rehearse"] => Rehearse.Run(),
    ["plans", .. var rest] => ReadPlans.Run(rest),
    ["duties"] => await FollowDuties.RunAsync(),
    ["reviewing"] => await Reviewing.RunAsync(),
    ["assigning"] => await Assigning.RunAsync(),
    ["designs", .. var rest] => Designs.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        designs [--people 2000] [--write]
            Compares our tests with Pix's rule and random items on simulated people; --write renews docs/reference/assessment.md.
        plans [--write] [--word-only]
            Reads our own plans as they are and damaged in thirteen ways and prints recall and precision; then what a long Word file
            costs. --write renews docs/reference/plan-reading.md.
        duties
            Prints what the page of tasks costs a commune and its province when every village holds a class in every week.
        reviewing
            Prints what the review of our own plans costs beside reading them: presses and waiting, card by card and part by part.
        assigning
            Prints what assigning a target to the units below costs: the check of 99 and of 3,321 units, and the page and the press
            in provinces of 56, 99 and 168 communes.
        select
            Prints the time and the bytes one choice of an item costs, from 700 and from 5,000 items with all constraints.
        calibrate-bank
            Prints how long the product's own calibration takes with up to a million answers: estimates, link, fit, groups, drift.
        rehearse
            Prints how long the preview of each shipped profile takes, two thousand simulated people in each of two populations.
        load URL [--seconds 10] [--clients 24] [--server PID] [--only lesson]
            Walks a running demonstration (hocvuso serve --demo) as browsers do and prints requests per second and
            p50/p99 for the public page, a lesson, saving an answer and the overview. Every answer is checked. With the
            server's process id also the processor time a request cost it, starting of tests and clients left out as far as may be.
        sessions URL [--sessions 200] [--seconds 20] [--rate 1000] [--server PID]
            Walks whole adaptive tests on a running demonstration, so many at once, as fast as they can or at a paced rate, checks
            every response and prints answers per second and their p50, p90 and p99.
        calibrate [--items 500] [--people 20000]
            Simulates answers of a quarter, half and all of the people, calibrates them by the two-parameter model on one
            thread and prints seconds, responses per second and how far the estimates lie from the truth.
        """);
    return 2;
}
