from datetime import timedelta

import pytest

from parking.price import price_in_cents


@pytest.mark.parametrize(
    "stay, cents",
    [
        (timedelta(0), 0),
        (timedelta(minutes=15), 0),
        (timedelta(minutes=15, seconds=1), 250),
        (timedelta(hours=1, minutes=15), 250),
        (timedelta(hours=1, minutes=16), 500),
        (timedelta(hours=8, minutes=15), 2000),
        (timedelta(hours=23), 2000),
        (timedelta(days=1, minutes=15), 2000),
        (timedelta(days=1, minutes=16), 2250),
    ],
)
def test_price(stay, cents):
    assert price_in_cents(stay) == cents


def test_time_does_not_run_backwards():
    with pytest.raises(ValueError):
        price_in_cents(timedelta(seconds=-1))
