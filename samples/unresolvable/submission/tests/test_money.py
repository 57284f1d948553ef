from decimal import Decimal

import pytest

from money import convert


def test_converts():
    assert convert(Decimal("12.50"), Decimal("11.2")) == Decimal("140.00")


@pytest.mark.parametrize("amount, rounded", [("0.125", "0.12"), ("0.135", "0.14")])
def test_rounds_half_to_even(amount, rounded):
    assert convert(Decimal(amount), Decimal(1)) == Decimal(rounded)


@pytest.mark.parametrize("amount, rate", [("-1", "1"), ("1", "0"), ("1", "-2")])
def test_refuses_nonsense(amount, rate):
    with pytest.raises(ValueError):
        convert(Decimal(amount), Decimal(rate))
