using Fairground.Platform.Languages;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A category where it stands in the tree: how deep, and whether it is the first or the last of its parent's.</summary>
internal sealed record CategoryStep(Category Category, int Depth, bool IsFirst, bool IsLast)
{
    /// <summary>More levels than this are a mistake in the data; what is below them is left out.</summary>
    private const int DepthMax = 40;

    public string Name => Category.Name(Language.Current.Code);

    /// <summary>The whole tree, each category followed by what lies within it.</summary>
    public static List<CategoryStep> Of(CatalogueFrame frame)
    {
        var steps = new List<CategoryStep>();
        Add([.. frame.Roots], 0);
        return steps;

        void Add(List<Category> level, int depth)
        {
            for (var i = 0; i < level.Count && depth < DepthMax; i++)
            {
                steps.Add(new CategoryStep(level[i], depth, i == 0, i == level.Count - 1));
                Add([.. frame.Children(level[i].Id)], depth + 1);
            }
        }
    }
}
