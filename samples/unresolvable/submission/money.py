"""Amounts of money, exact to the cent."""

from decimal import ROUND_HALF_EVEN, Decimal

CENT = Decimal("0.01")


def convert(amount: Decimal, rate: Decimal) -> Decimal:
    if amount < 0:
        raise ValueError("an amount cannot be negative")
    if rate <= 0:
        raise ValueError("a rate must be above zero")
    return (amount * rate).quantize(CENT, rounding=ROUND_HALF_EVEN)
