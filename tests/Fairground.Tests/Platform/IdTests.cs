using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;

namespace Fairground.Tests.Platform;

public sealed class IdTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void An_id_reads_back_as_it_was_written()
    {
        for (var i = 0; i < 1_000; i++)
        {
            var id = Id.New<StoreId>(time);

            Assert.True(StoreId.TryParse(id.ToString(), out var read));
            Assert.Equal(id, read);
            Assert.StartsWith("sto_", id.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_order_is_the_order_of_creation()
    {
        var ids = Enumerable.Range(0, 100).Select(_ =>
        {
            time.Pass(TimeSpan.FromMilliseconds(1));
            return Id.New<OrderId>(time).ToString();
        }).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sto_")]
    [InlineData("ord_01m7zn5pabexyrzn5q32rhpjw2")]
    [InlineData("sto_01m7zn5pabexyrzn5q32rhpjw")]
    [InlineData("sto_01m7zn5pabexyrzn5q32rhpjw22")]
    [InlineData("sto_01M7ZN5PABEXYRZN5Q32RHPJW2")]
    [InlineData("sto_01m7zn5pabexyrzn5q32rhpjwu")]
    [InlineData("sto_zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void What_is_no_id_of_the_kind_does_not_parse(string? text) => Assert.False(StoreId.TryParse(text, out _));
}
