namespace KapGuide.Benchmarks;

/// <summary>
/// Logistic regression with an L1 penalty, by coordinate descent on the quadratic bound of Jaakkola and Jordan (2000): each step lowers the loss, so it needs no
/// line search, and equal input gives equal weights.
/// </summary>
/// <param name="Rule">The rule that it tells.</param>
/// <param name="Bias">What every example gets.</param>
/// <param name="Weights">Features that count, with their weights.</param>
internal sealed record LinearModel(string Rule, double Bias, KeyValuePair<string, double>[] Weights)
{
    /// <summary>How strongly weights are drawn to 0: chosen by what carries over to lines that were left out.</summary>
    private const double Penalty = 0.5;

    /// <summary>What a line counts that breaks another rule: it may break this one too.</summary>
    private const double Other = 0.1;

    /// <summary>What an honest line or sentence counts: it stands for the many that no corpus has.</summary>
    private const double Honest = 2;

    private const int Rounds = 12, Inner = 8;

    private readonly Dictionary<string, double> _byFeature = new(Weights, StringComparer.Ordinal);

    /// <summary>The logarithm of the odds that an example breaks the rule.</summary>
    public double Odds(string[] features) => Bias + features.Sum(feature => _byFeature.GetValueOrDefault(feature));

    /// <summary>Fits a model.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cases">Labelled lines: their features, the rule that they are about, whether they break it.</param>
    /// <param name="clean">Sentences that break no rule.</param>
    public static LinearModel Fit(string rule, (string[] Features, string Rule, bool IsBad)[] cases, string[][] clean)
    {
        var target = new double[cases.Length + clean.Length];
        var counts = new double[target.Length];
        for (var i = 0; i < cases.Length; i++)
        {
            target[i] = cases[i].IsBad && cases[i].Rule == rule ? 1 : 0;
            counts[i] = !cases[i].IsBad ? Honest : cases[i].Rule != rule ? Other : 1;
        }

        Array.Fill(counts, Honest, cases.Length, clean.Length);
        // A feature that stands in one example alone teaches nothing about others.
        var columns = cases.Select(static one => one.Features).Concat(clean).SelectMany(static (features, i) => features.Select(feature => (feature, i)))
            .GroupBy(static pair => pair.feature, static pair => pair.i, StringComparer.Ordinal).Select(static group => (Name: group.Key, Rows: group.ToArray()))
            .Where(column => column.Rows.Length > 1).OrderBy(static column => column.Name, StringComparer.Ordinal).ToArray();
        var weights = new double[columns.Length];
        var margins = new double[target.Length];
        var bias = 0.0;
        int[] all = [.. Enumerable.Range(0, target.Length)];

        double Step(int[] rows, double weight, double penalty)
        {
            var (slope, bend) = (0.0, 1e-9);
            foreach (var i in rows)
            {
                var m = margins[i];
                slope += counts[i] * ((1 / (1 + Math.Exp(-m))) - target[i]);
                bend += counts[i] * (Math.Abs(m) < 1e-6 ? 0.25 : Math.Tanh(Math.Abs(m) / 2) / (2 * Math.Abs(m)));
            }

            var aim = (weight * bend) - slope;
            var next = Math.Sign(aim) * Math.Max(0, Math.Abs(aim) - penalty) / bend;
            if (next != weight) foreach (var i in rows) margins[i] += next - weight;
            return next;
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var inner = 0; inner < Inner; inner++)
            {
                bias = Step(all, bias, 0);
                for (var j = 0; j < columns.Length; j++)
                    if (inner == 0 || weights[j] != 0) weights[j] = Step(columns[j].Rows, weights[j], Penalty);
            }
        }

        return new LinearModel(rule, bias, [.. columns.Index().Where(column => Math.Abs(weights[column.Index]) >= 0.02).Select(column => KeyValuePair.Create(column.Item.Name, weights[column.Index]))]);
    }
}
