using Fairground.Demo.Assortment;

Portraits.Write(args[0], Goods.Read());
Console.WriteLine(Goods.ReadAttributes().Count);
