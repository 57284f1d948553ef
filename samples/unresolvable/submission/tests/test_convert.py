from decimal import Decimal

import convert


class Answer:
    def raise_for_status(self):
        pass

    def json(self):
        return {"rates": {"SEK": 11.2}}


def test_rate_is_read_from_the_answer(monkeypatch):
    monkeypatch.setattr(convert.requests, "get", lambda *args, **kwargs: Answer())
    assert convert.rate("EUR", "SEK") == Decimal("11.2")
