from tabulate import tabulate


def stock_table(stock):
    return tabulate(sorted(stock.parts.items()), headers=["part", "count"])
