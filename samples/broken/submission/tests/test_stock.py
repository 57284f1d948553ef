import pytest

from inventory.stock import OutOfStock, Stock


def test_receive_adds_up():
    stock = Stock()
    stock.receive("bolt", 2)
    stock.receive("bolt", 3)
    assert stock.parts == {"bolt": 5}


def test_take():
    stock = Stock({"bolt": 5})
    stock.take("bolt", 2)
    assert stock.parts == {"bolt": 3}


def test_take_too_many():
    with pytest.raises(OutOfStock):
        Stock({"bolt": 5}).take("bolt", 6)


def test_take_all():
    stock = Stock({"bolt": 5})
    stock.take("bolt", 5)
    assert stock.parts == {"bolt": 0}


def test_missing():
    assert Stock({"bolt": 5}).missing({"bolt": 7}) == {"bolt": 2}


def test_missing_unknown_part():
    assert Stock().missing({"nut": 1}) == {"nut": 1}
