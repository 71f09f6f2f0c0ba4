using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Imports;

/// <summary>The files that speak of orders, and what became of their rows.</summary>
internal sealed record OlistOrderFiles(ImportFile? Orders, ImportFile? Customers, ImportFile? Items, ImportFile? Payments)
{
    private static readonly string[] CustomerColumns =
        ["customer_id", "customer_unique_id", "customer_zip_code_prefix", "customer_city", "customer_state"];

    private static readonly string[] ItemColumns =
        ["order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date", "price", "freight_value"];

    private static readonly string[] PaymentColumns = ["order_id", "payment_sequential", "payment_type", "payment_value"];

    // Whether a customer's row has made an order, or was only met with orders that were there; 16 bytes and a flag a customer.
    private readonly Dictionary<Guid, bool> customers = [];

    public static OlistOrderFiles Of(ImportFolder folder) => new(
        folder.File("orders", "olist_orders_dataset"), folder.File("customers", "olist_customers_dataset"),
        folder.File("order_items", "olist_order_items_dataset"), folder.File("order_payments", "olist_order_payments_dataset"));

    /// <summary>Streams the files past a block of orders, and gives each what is its own.</summary>
    public void Fill(Dictionary<Guid, OrderDraft> block)
    {
        var byCustomer = block.Values.ToLookup(draft => draft.Customer);
        foreach (var row in Customers?.Rows(CustomerColumns) ?? [])
        {
            foreach (var draft in byCustomer[row.Key("customer_id")].Where(draft => draft.Buyer is null))
            {
                var buyer = BuyerOf(row);
                draft.Buyer = row.Trouble is null ? buyer : null;
            }
        }
        foreach (var row in Items?.Rows(ItemColumns) ?? [])
        {
            if (block.TryGetValue(row.Key("order_id"), out var draft))
            {
                Add(draft, row);
            }
        }
        foreach (var row in Payments?.Rows(PaymentColumns) ?? [])
        {
            if (block.TryGetValue(row.Key("order_id"), out var draft))
            {
                draft.Payments.Add(new PaymentDraft(
                    row, row.Number("payment_sequential", 0, 100), row.Text("payment_type", 14), row.Amount("payment_value",
                        OlistRate.Real)));
            }
        }
    }

    /// <summary>Counts the rows of an order that was imported or was there.</summary>
    public void Count(OrderDraft draft, bool isNew)
    {
        if (draft.Buyer is not null)
        {
            customers[draft.Customer] = isNew || customers.GetValueOrDefault(draft.Customer);
        }
        OlistOrders.Count(Items!.Tally, isNew, draft.Items.Count);
        if (draft.Payments.Find(payment => payment.Row.Trouble is not null)?.Row is { } bad)
        {
            RefusePayments(draft, "bad payment of the order", $"line {bad.Line}");
        }
        else if (draft.Payments.Count > 0 && !draft.IsPaidExactly)
        {
            RefusePayments(draft, "payments do not make the order's sum", $"{draft.Paid} of {draft.Total}");
        }
        else if (draft.Payments.Count > 0)
        {
            OlistOrders.Count(Payments!.Tally, isNew, draft.Payments.Count);
        }
    }

    /// <summary>Refuses the rows of an order that was refused.</summary>
    public static void RefuseWith(OrderDraft draft)
    {
        foreach (var row in draft.Items.Select(item => item.Row).Concat(draft.Payments.Select(payment => payment.Row)))
        {
            if (!row.IsRefused())
            {
                row.Refuse("its order was refused", draft.Key.ToString("N"));
            }
        }
    }

    /// <summary>Refuses, at the end, the rows that belong to no order of the files.</summary>
    /// <param name="orders">The orders that the files speak of.</param>
    /// <param name="unread">Those of them whose own row was refused, so that nothing was gathered for them.</param>
    public void RefuseOthers(HashSet<Guid> orders, HashSet<Guid> unread)
    {
        foreach (var row in (Items?.Rows(ItemColumns) ?? []).Concat(Payments?.Rows(PaymentColumns) ?? []))
        {
            var order = row.Key("order_id");
            if (!orders.Contains(order) || unread.Contains(order))
            {
                row.Spoil(unread.Contains(order) ? "its order was refused" : "order not in the files", order.ToString("N"));
                row.IsRefused();
            }
        }
        var seen = new HashSet<Guid>();
        foreach (var row in Customers?.Rows(CustomerColumns) ?? [])
        {
            var key = row.Key("customer_id");
            BuyerOf(row);
            if (row.Trouble is null && !seen.Add(key))
            {
                row.Spoil("duplicate id", key.ToString("N"));
            }
            if (!customers.TryGetValue(key, out var isNew))
            {
                row.Spoil("customer of no order that was taken", key.ToString("N"));
            }
            if (!row.IsRefused())
            {
                OlistOrders.Count(Customers!.Tally, isNew, 1);
            }
        }
    }

    private static void Add(OrderDraft draft, ImportRow row)
    {
        var item = new ItemDraft(
            row, row.Number("order_item_id", 1, 1000), row.Key("product_id"), row.Key("seller_id"), row.Time("shipping_limit_date"),
            row.Amount("price", OlistRate.Real), row.Amount("freight_value", OlistRate.Real));
        if (row.Trouble is null && draft.Items.Exists(known => known.Number == item.Number))
        {
            row.Refuse("duplicate id", $"{draft.Key:N}, item {item.Number}");
            return;
        }
        if (item.Price.IsZero)
        {
            row.Spoil("price of nothing", $"{draft.Key:N}, item {item.Number}");
        }
        draft.Items.Add(item);
    }

    private static BuyerDraft BuyerOf(ImportRow row) => new(
        row.Key("customer_unique_id"), row.Text("customer_zip_code_prefix", 16), row.Text("customer_city", 70),
        row.Text("customer_state", 2));

    private static void RefusePayments(OrderDraft draft, string reason, string detail)
    {
        foreach (var payment in draft.Payments.Where(payment => !payment.Row.IsRefused()))
        {
            payment.Row.Refuse(reason, detail);
        }
    }
}
