namespace Emulator.Plans.Bodies;

/// <summary>Makes values of the body's tree from the fields of a form.</summary>
internal static class FormTree
{
    /// <summary>Says no when a field cannot be what the contract says it is.</summary>
    public static bool Write(BodyTree tree, ReadOnlySpan<FormField> fields, FormPlan plan) =>
        plan.Brackets ? WriteGathered(tree, fields, plan) : WriteOneByOne(tree, fields, plan);

    /// <summary>Adds one field under a name.</summary>
    public static bool Write(BodyTree tree, in FormField field, Stretch name, FormPlan plan)
    {
        var node = tree.Count;
        if (field.FileName is { } fileName)
        {
            AddFile(tree, field, fileName);
        }
        else if (!plan.IsJson(tree.At(name.Start, name.Length)))
        {
            tree.Add(FieldKind.Text, field.Text.Start, field.Text.Length);
            tree[node].IsOfForm = true;
        }
        else if (!JsonBody.ReadInside(tree, field.Text))
        {
            return false;
        }

        (tree[node].NameStart, tree[node].NameLength) = (name.Start, name.Length);
        return true;
    }

    private static bool WriteOneByOne(BodyTree tree, ReadOnlySpan<FormField> fields, FormPlan plan)
    {
        foreach (ref readonly var field in fields)
        {
            if (!Write(tree, field, field.Name, plan))
            {
                return false;
            }
        }

        return true;
    }

    private static bool WriteGathered(BodyTree tree, ReadOnlySpan<FormField> fields, FormPlan plan)
    {
        var branches = new BracketTree();
        try
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (!branches.Insert(tree, fields[i], i))
                {
                    return false;
                }
            }

            return branches.Write(tree, fields, plan);
        }
        finally
        {
            branches.Dispose();
        }
    }

    private static void AddFile(BodyTree tree, in FormField field, Stretch fileName)
    {
        var file = tree.Add(FieldKind.File, field.Text.Start, field.Text.Length);
        AddFact(tree, "filename"u8, fileName);
        if (field.ContentType is { } type)
        {
            AddFact(tree, "content-type"u8, type);
        }

        tree[file].Next = tree.Count;
    }

    private static void AddFact(BodyTree tree, ReadOnlySpan<byte> name, Stretch text)
    {
        var node = tree.Add(FieldKind.Text, text.Start, text.Length);
        var kept = FormText.Keep(tree, name);
        (tree[node].NameStart, tree[node].NameLength) = (kept.Start, kept.Length);
    }
}
