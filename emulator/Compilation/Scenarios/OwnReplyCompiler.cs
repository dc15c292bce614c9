using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles a reply of the scenario's own, such as a proxy's: no provider gives it, and it says so.</summary>
internal sealed class OwnReplyCompiler(Problems problems)
{
    private const string Made = "invented";
    private const int LastStatus = 599;

    public OutcomePlan? Compile(MapReader? reader)
    {
        if (reader is null)
        {
            return null;
        }

        var body = Encoding.UTF8.GetBytes(reader.Text("body") ?? "");
        var reply = new ReplyPlan(
            Status(reader),
            [.. reader.Entries("headers").Select(Header)],
            body.Length == 0 ? Payload.Empty : Payload.Of(body)
        );
        reader.Done();
        return new OutcomePlan("reply", reply, [], Made, "");
    }

    private int Status(MapReader reader)
    {
        const int Otherwise = 200;
        reader.Demand("status");
        var status = reader.WholeNumber("status", Otherwise) ?? Otherwise;
        if (status > LastStatus)
        {
            var origin = reader.Map.Find("status")!.Value.Origin;
            problems.Add(origin, $"'status' is '{status}'; write a whole number from {Otherwise} to {LastStatus}");
        }

        return status;
    }

    private HeaderPlan Header(TreeEntry entry)
    {
        var value = (entry.Value as TreeText)?.Value;
        if (HeaderCompiler.WrongName(entry.Name) is { } wrong)
        {
            problems.Add(entry.Origin, wrong);
        }
        else if (value is null || value.Any(letter => letter is < ' ' or > '~'))
        {
            problems.Add(entry.Value.Origin, $"header '{entry.Name}' wants a text of plain letters in one line");
        }

        return new HeaderPlan(entry.Name, value ?? "", null);
    }
}
