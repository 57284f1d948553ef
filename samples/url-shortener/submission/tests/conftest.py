from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from shortener.app import create_app
from shortener.service import Shortener
from shortener.store import LinkStore


class Clock:
    """A clock that only moves when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Iterator[LinkStore]:
    store = LinkStore(":memory:")
    yield store
    store.close()


@pytest.fixture
def client(store: LinkStore, clock: Clock) -> Iterator[TestClient]:
    app = create_app(Shortener(store, now=clock))
    with TestClient(app, follow_redirects=False) as client:
        yield client
