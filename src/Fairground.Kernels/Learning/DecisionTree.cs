namespace Fairground.Kernels.Learning;

/// <summary>A step of a tree: where the value lies above the threshold one goes right, which is the node after the left one.</summary>
/// <param name="Feature">The feature looked at; −1 at a leaf.</param>
/// <param name="Value">What a leaf says; elsewhere what a leaf here would have said, which explains a path.</param>
public readonly record struct TreeNode(int Feature, float Threshold, int Left, float Value)
{
    public bool IsLeaf => Feature < 0;
}

/// <summary>A binary tree of decisions about one row of features.</summary>
public sealed class DecisionTree(TreeNode[] nodes)
{
    private const int NodesMax = 1 << 22;

    public IReadOnlyList<TreeNode> Nodes => nodes;

    public float Value(ReadOnlySpan<float> row)
    {
        var at = 0;
        while (nodes[at] is { IsLeaf: false } node)
        {
            at = node.Left + (row[node.Feature] > node.Threshold ? 1 : 0);
        }
        return nodes[at].Value;
    }

    /// <summary>
    /// Adds to each feature what its decisions on the row's path changed; with the root's value they sum to the leaf's (Saabas,
    /// "Interpreting random forests", 2014).
    /// </summary>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        var at = 0;
        while (nodes[at] is { IsLeaf: false } node)
        {
            at = node.Left + (row[node.Feature] > node.Threshold ? 1 : 0);
            contributions[node.Feature] += nodes[at].Value - node.Value;
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(nodes.Length);
        foreach (var node in nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write(node.Left);
            writer.Write(node.Value);
        }
    }

    /// <exception cref="InvalidDataException">A step leads back, or out of the tree, or looks at a feature there is not.</exception>
    internal static DecisionTree Load(BinaryReader reader, int width)
    {
        var count = reader.ReadInt32();
        if (count is < 1 or > NodesMax)
        {
            throw new InvalidDataException("A tree has a number of nodes that it cannot have.");
        }
        var nodes = new TreeNode[count];
        for (var i = 0; i < count; i++)
        {
            var node = nodes[i] = new TreeNode(reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32(), reader.ReadSingle());
            if (node.Feature >= width || (!node.IsLeaf && (node.Left <= i || node.Left + 1 >= count)))
            {
                throw new InvalidDataException("A node of a tree leads nowhere.");
            }
        }
        return new DecisionTree(nodes);
    }
}
