from inventory.stock import Stock
from inventory.table import stock_table


def test_table_has_a_header():
    assert stock_table(Stock({"bolt": 3})).startswith("part")
