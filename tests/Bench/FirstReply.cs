using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bench;

/// <summary>One reply checked in full before anything is measured: do both servers do the same work?</summary>
internal sealed record FirstReply(string Server, string Head, string Body)
{
    private const double Tolerance = 0.10;

    public static FirstReply Ask(MeasuredServer server)
    {
        using var connection = new Connection(server);
        var (first, second) = (Ask(connection, server.Name), Ask(connection, server.Name));
        if (first.MessageId() == second.MessageId())
        {
            throw new InvalidOperationException($"{server.Name} gave two messages the same id: {first.Body}");
        }

        server.CheckedLength = first.Body.Length;
        return first;
    }

    public static void Compare(FirstReply subject, FirstReply bare)
    {
        subject.Print();
        bare.Print();
        var difference = Math.Abs(subject.Head.Length - bare.Head.Length) / (double)bare.Head.Length;
        if (difference > Tolerance)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"NOTE: the heads differ by {difference:P0}: give the bare application the emulator's headers"
                )
            );
        }
    }

    private static FirstReply Ask(Connection connection, string server)
    {
        connection.Send();
        var reply = connection.Receive();
        return new FirstReply(server, Encoding.UTF8.GetString(reply.Head), Encoding.UTF8.GetString(reply.Body));
    }

    private string MessageId()
    {
        try
        {
            using var document = JsonDocument.Parse(Body);
            var root = document.RootElement;
            if (root.TryGetProperty("id", out var uploaded))
            {
                return uploaded.GetString() ?? "";
            }

            var id = root.GetProperty("messages")[0].GetProperty("id").GetString() ?? "";
            var recipient = root.GetProperty("contacts")[0].GetProperty("wa_id").GetString();
            if (id.StartsWith("wamid.", StringComparison.Ordinal) && recipient == SendImageRequest.Recipient)
            {
                return id;
            }
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException)
        {
            throw new InvalidOperationException($"{Server} sent an unexpected body: {Body}", failure);
        }

        throw new InvalidOperationException($"{Server} accepted another message than was sent: {Body}");
    }

    private void Print() =>
        Console.WriteLine(
            $"{Server}: head {Head.Length} bytes in {Head.Split("\r\n").Length - 3} headers, body {Body.Length} bytes"
        );
}
