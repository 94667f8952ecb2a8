namespace HocVuSo.Psychometrics;

/// <summary>Symmetric positive definite systems by Cholesky's decomposition; what is not definite is said, not divided by.</summary>
internal static class LinearSystem
{
    /// <summary>Solves a small system, n at most 3 or whatever fits the spans; 0 where the matrix is not positive definite.</summary>
    public static void Solve(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> result, int n)
    {
        Span<double> factor = stackalloc double[n * n];
        matrix[..(n * n)].CopyTo(factor);
        if (!Factor(factor, n)) { result.Clear(); return; }
        for (var i = 0; i < n; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++) { sum -= factor[i * n + k] * result[k]; }
            result[i] = sum / factor[i * n + i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = result[i];
            for (var k = i + 1; k < n; k++) { sum -= factor[k * n + i] * result[k]; }
            result[i] = sum / factor[i * n + i];
        }
    }

    /// <summary>Cholesky's factor into the lower triangle, in place; false when the matrix is not positive definite.</summary>
    public static bool Factor(Span<double> matrix, int n)
    {
        for (var i = 0; i < n; i++)
        {
            var row = matrix.Slice(i * n, n);
            for (var j = 0; j <= i; j++)
            {
                var sum = row[j] - Dot(row[..j], matrix.Slice(j * n, j));
                if (j < i) { row[j] = sum / matrix[j * n + j]; continue; }
                // A pivot that is rounding of what it was taken from is none.
                if (!(sum > 1e-12 * Math.Abs(row[i]))) { return false; }
                row[i] = Math.Sqrt(sum);
            }
        }
        return true;
    }

    /// <summary>The inverse of a symmetric matrix in place, both triangles; false, and the matrix lost, when it is not positive definite.</summary>
    public static bool Invert(double[] matrix, int n)
    {
        if (!Factor(matrix, n)) { return false; }
        // The inverse L⁻¹ of the factor, kept by columns of its transpose so that every inner loop runs along a row.
        var inverse = new double[n * n];
        for (var column = 0; column < n; column++)
        {
            var own = inverse.AsSpan(column * n, n);
            own[column] = 1 / matrix[column * n + column];
            for (var i = column + 1; i < n; i++)
            {
                own[i] = -Dot(matrix.AsSpan(i * n + column, i - column), own[column..i]) / matrix[i * n + i];
            }
        }
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i * n + j] = matrix[j * n + i] = Dot(inverse.AsSpan(i * n + i, n - i), inverse.AsSpan(j * n + i, n - i));
            }
        }
        return true;
    }

    /// <summary>Σ xy in a fixed order of four sums, the same on every processor.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.Length; i++) { a += x[i] * y[i]; }
        return a + b + (c + d);
    }
}
