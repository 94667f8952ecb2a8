using System.Data.Common;
using System.Globalization;
using System.Text;
using HocVuSo.Assessment.Sessions;
using HocVuSo.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.Assessment.Bulk;

/// <summary>
/// Answers of many sittings, kept until the caller's save and then written inside its transaction, a hundred rows to a
/// statement: half a million tracked entities would cost more than everything else in the demonstration together.
/// </summary>
internal sealed class AnswersInBulk : ICommitStep
{
    private const int RowsInAStatement = 100;
    private const int Columns = 5;

    private readonly List<Answer> _waiting = [];

    public void Add(IEnumerable<Answer> answers) => _waiting.AddRange(answers);

    public async Task BeforeCommitAsync(AppDb db, CancellationToken cancel)
    {
        if (_waiting.Count == 0) { return; }
        var dialect = new Dialect(db.IsPostgres);
        DbCommand? command = null;
        try
        {
            foreach (var chunk in _waiting.Chunk(RowsInAStatement))
            {
                if (command is null || command.Parameters.Count != chunk.Length * Columns)
                {
                    if (command is not null) { await command.DisposeAsync(); }
                    command = Prepare(db, chunk.Length);
                }
                var values = new object?[chunk.Length * Columns];
                for (var i = 0; i < chunk.Length; i++)
                {
                    var answer = chunk[i];
                    values[i * Columns] = dialect.Id(answer.LearnerId.Value);
                    values[i * Columns + 1] = dialect.Id(answer.SessionId.Value);
                    values[i * Columns + 2] = answer.Position;
                    values[i * Columns + 3] = answer.Response;
                    values[i * Columns + 4] = dialect.Utc(answer.At);
                }
                Dialect.Bind(command, values);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }
        finally
        {
            if (command is not null) { await command.DisposeAsync(); }
        }
        _waiting.Clear();
    }

    private static DbCommand Prepare(AppDb db, int rows)
    {
        var sql = new StringBuilder("insert into assessment_answer (learner_id, session_id, position, response, at) values ");
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < Columns; column++) { sql.Append(CultureInfo.InvariantCulture, $"{(column == 0 ? "" : ", ")}@p{row * Columns + column}"); }
            sql.Append(')');
        }
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names and numbers of parameters only; the values are bound.
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        return command;
    }
}
