"""What a stay costs."""

from datetime import timedelta

FREE = timedelta(minutes=15)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
CENTS_AN_HOUR = 250
CENTS_A_DAY = 2000


def price_in_cents(stay: timedelta) -> int:
    """Return the price; hours begun count as whole hours."""
    if stay < timedelta(0):
        raise ValueError("a stay cannot end before it starts")
    if stay <= FREE:
        return 0
    days, rest = divmod(stay - FREE, DAY)
    hours = -(-rest // HOUR)
    return days * CENTS_A_DAY + min(hours * CENTS_AN_HOUR, CENTS_A_DAY)
