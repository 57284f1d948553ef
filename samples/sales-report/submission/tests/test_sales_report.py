import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))

from sales_report import make_report, parse_discount

DATA = os.path.join(os.path.dirname(__file__), "..", "data", "orders.csv")


def test_parse_discount():
    assert parse_discount("0.1") == 0.1
    assert parse_discount("10%") == 0.1
    assert parse_discount("") == 0.0


def test_report():
    result = make_report(DATA)
    assert result["skipped"] == 4
    assert result["returns"] == 1
    assert len(result["revenue_by_product"]) == 6


def test_report_is_written(tmp_path):
    out = tmp_path / "report.txt"
    make_report(DATA, str(out))
    assert "Top 3 products" in out.read_text()
