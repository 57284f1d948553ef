"""The rules of shortening, without HTTP and without SQL."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from shortener.codes import random_code
from shortener.store import CodeTakenError, Link, LinkStore

MAX_DRAWS = 5


class UnknownCodeError(Exception):
    """No link has this code."""


class ExpiredError(Exception):
    """The link is past its expiry."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class Shortener:
    """Creates links and follows them."""

    def __init__(
        self,
        store: LinkStore,
        now: Callable[[], datetime] = utc_now,
        draw: Callable[[], str] = random_code,
    ) -> None:
        self._store = store
        self._now = now
        self._draw = draw

    def shorten(
        self, url: str, alias: str | None = None, days: int | None = None
    ) -> Link:
        """Keep a URL under the alias, or under a code drawn at random."""
        created = self._now()
        expires = created + timedelta(days=days) if days is not None else None
        if alias is not None:
            link = Link(alias, url, created, expires)
            self._store.add(link)
            return link
        return self._under_random_code(url, created, expires)

    def follow(self, code: str) -> str:
        """Return where a code leads and count the visit."""
        link = self.look_up(code)
        if link.has_expired(self._now()):
            raise ExpiredError(code)
        self._store.count_visit(code)
        return link.url

    def look_up(self, code: str) -> Link:
        link = self._store.find(code)
        if link is None:
            raise UnknownCodeError(code)
        return link

    def forget(self, code: str) -> None:
        if not self._store.remove(code):
            raise UnknownCodeError(code)

    def _under_random_code(
        self, url: str, created: datetime, expires: datetime | None
    ) -> Link:
        for _ in range(MAX_DRAWS):
            link = Link(self._draw(), url, created, expires)
            try:
                self._store.add(link)
            except CodeTakenError:
                continue
            return link
        raise RuntimeError(f"no free code after {MAX_DRAWS} draws")
