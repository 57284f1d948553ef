import sys
from decimal import Decimal

import requests

from money import convert

URL = "https://rates.example.com/v1/latest"


def rate(base: str, target: str) -> Decimal:
    answer = requests.get(URL, params={"base": base}, timeout=10)
    answer.raise_for_status()
    return Decimal(str(answer.json()["rates"][target]))


def main() -> None:
    amount, base, target = sys.argv[1:4]
    print(convert(Decimal(amount), rate(base, target)), target)


if __name__ == "__main__":
    main()
