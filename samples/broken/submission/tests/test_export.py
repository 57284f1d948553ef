from inventory.export import export_csv, export_text
from inventory.stock import Stock


def test_export_csv(tmp_path):
    path = tmp_path / "stock.csv"
    export_csv(Stock({"bolt": 3}), path)
    assert path.read_text().splitlines() == ["part,count", "bolt,3"]


def test_export_text():
    assert export_text(Stock({"bolt": 3})) == "bolt: 3"
