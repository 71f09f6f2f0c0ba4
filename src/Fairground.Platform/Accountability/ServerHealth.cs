using Fairground.Platform.Events;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;

namespace Fairground.Platform.Accountability;

/// <summary>The last inspection of one kind; null if there was none.</summary>
internal sealed record InspectedBooks(Inspector Inspector, Inspection? Last);

/// <summary>How the server fares: what is on its way, the background works, the books, the size of the database.</summary>
internal sealed record ServerHealth(
    OutboxDepth Outbox, int MailsWaiting, IReadOnlyList<WorkApi.WorkView> Works, IReadOnlyList<InspectedBooks> Books, long DatabaseBytes);

/// <summary>Reads what the overview shows of the server itself.</summary>
internal sealed class HealthReader(
    FairgroundDb db, ParkedEvents events, ParkedMails mails, WorkDesk works, Inspections inspections)
{
    public async Task<ServerHealth> ReadAsync(CancellationToken cancellationToken)
    {
        var books = new List<InspectedBooks>();
        foreach (var inspector in inspections.Inspectors)
        {
            books.Add(new InspectedBooks(inspector, await inspections.LastAsync(inspector.Kind, cancellationToken)));
        }
        var bytes = await new SqlText(db).Add(db.SizeQuery).ReadAsync(row => row.GetInt64(0), cancellationToken);
        return new ServerHealth(
            await events.DepthAsync(cancellationToken), await mails.WaitingAsync(cancellationToken),
            await works.ListAsync(cancellationToken), books, bytes[0]);
    }
}
