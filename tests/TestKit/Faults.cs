using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HocVuSo.TestKit;

/// <summary>What the host logged as an error: shown when an assertion fails, so that a 500 tells why.</summary>
public sealed class Faults : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public override string ToString() => _lines.IsEmpty ? "" : "Logged by the host:\n" + string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _lines);

    public void Dispose() => _lines.Clear();

    private sealed class Listener(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) { lines.Enqueue($"{category}: {formatter(state, exception)} {exception}"); }
        }
    }
}
