using System.Text;

namespace Fairground.Evaluation;

/// <summary>Comma-separated values (RFC 4180): fields in quotes may hold commas, line breaks and, doubled, quotes.</summary>
internal static class Csv
{
    public static List<string[]> Read(string file)
    {
        var (records, fields, field, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        void End()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
        var text = File.ReadAllText(file);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[i++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    End();
                    break;
                case '\n' when !isQuoted:
                    End();
                    records.Add([.. fields]);
                    fields.Clear();
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }
        if (field.Length > 0 || fields.Count > 0)
        {
            End();
            records.Add([.. fields]);
        }
        return records;
    }
}
