using HocVuSo.Psychometrics.Adaptive;

namespace HocVuSo.Psychometrics.Simulation;

/// <summary>
/// One sitting of Pix's certification, with the likelihoods of a bank tabulated so that many can be simulated. Estimates as
/// <see cref="PixCompatible"/> does (a test compares them), which computes each path anew.
/// </summary>
internal sealed class PixRule(SimulatedBank bank)
{
    public const int LeastAnswers = 20;

    private const int Nodes = 81;
    private const double PriorVariance = 1.5;

    // The most an estimate may move: a logit while it is below one, as far as it is from 0 above.
    private const double VariationPercent = 1;

    private static readonly double[] Places = [.. Enumerable.Range(0, Nodes).Select(k => -9 + 0.225 * k)];
    private static readonly double[] Picks = [0.510, 0.250, 0.122, 0.060, 0.058];

    private readonly double[] _right = Table(bank, 1);
    private readonly double[] _wrong = Table(bank, 0);

    private readonly double[] _likelihood = new double[Nodes];
    private readonly bool[] _tubes = new bool[1 + bank.Tubes.Max()];
    private readonly bool[] _competences = new bool[1 + bank.Competences.Max()];
    private readonly int[] _best = new int[Picks.Length];

    public double Capacity { get; private set; }

    public int Answers { get; private set; }

    public void Begin()
    {
        Array.Clear(_likelihood);
        Array.Clear(_tubes);
        Array.Clear(_competences);
        (Capacity, Answers) = (0, 0);
    }

    public void Add(int item, bool right)
    {
        (_tubes[bank.Tubes[item]], _competences[bank.Competences[item]]) = (true, true);
        Answers++;
        var table = (right ? _right : _wrong).AsSpan(item * Nodes, Nodes);
        Span<double> weights = stackalloc double[Nodes];
        var most = double.NegativeInfinity;
        for (var k = 0; k < Nodes; k++)
        {
            _likelihood[k] += table[k];
            var away = Places[k] - Capacity;
            weights[k] = _likelihood[k] - away * away / (2 * PriorVariance);
            most = Math.Max(most, weights[k]);
        }
        double sum = 0, mean = 0;
        for (var k = 0; k < Nodes; k++)
        {
            var weight = Math.Exp(weights[k] - most);
            sum += weight;
            mean += weight * Places[k];
        }
        var step = Math.Max(VariationPercent, Math.Abs(Capacity) * VariationPercent);
        Capacity += Math.Clamp(mean / sum - Capacity, -step, step);
    }

    /// <summary>−1 when the tubes are used up.</summary>
    public int Next(double draw)
    {
        var information = bank.Pool.InformationAt(ItemPool.NodeOf(Capacity));
        var found = Best(information, newCompetencesOnly: true);
        if (found == 0) { found = Best(information, newCompetencesOnly: false); }
        if (found == 0) { return -1; }
        var all = Picks.Take(found).Sum();
        var place = 0;
        for (var sum = Picks[0]; place < found - 1 && draw * all >= sum; sum += Picks[place]) { place++; }
        return _best[place];
    }

    private int Best(ReadOnlySpan<double> information, bool newCompetencesOnly)
    {
        var found = 0;
        for (var item = 0; item < information.Length; item++)
        {
            if (_tubes[bank.Tubes[item]] || (newCompetencesOnly && _competences[bank.Competences[item]])) { continue; }
            if (found == _best.Length && information[item] <= information[_best[^1]]) { continue; }
            var place = found < _best.Length ? found++ : found - 1;
            while (place > 0 && information[_best[place - 1]] < information[item]) { _best[place] = _best[place - 1]; place--; }
            _best[place] = item;
        }
        return found;
    }

    private static double[] Table(SimulatedBank bank, double score) =>
        [.. bank.Pool.Items.SelectMany(item => Places.Select(place => item.Parameters.LogLikelihood(place, score)))];
}
