"""Where links are kept. The only module that knows SQL."""

import sqlite3
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS link (
    code    TEXT PRIMARY KEY,
    url     TEXT NOT NULL,
    created TEXT NOT NULL,
    expires TEXT,
    visits  INTEGER NOT NULL DEFAULT 0
)
"""


class CodeTakenError(Exception):
    """The code already belongs to another link."""


@dataclass(frozen=True)
class Link:
    """A short code and what it stands for."""

    code: str
    url: str
    created: datetime
    expires: datetime | None = None
    visits: int = 0

    def has_expired(self, now: datetime) -> bool:
        return self.expires is not None and self.expires <= now


class LinkStore:
    """Keeps links in one SQLite database."""

    def __init__(self, path: Path | str) -> None:
        # FastAPI answers plain functions on worker threads, and a transaction belongs
        # to the connection: without the lock, one request could commit another's.
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.execute(SCHEMA)

    def add(self, link: Link) -> None:
        """Keep a new link, or raise CodeTakenError."""
        expires = link.expires.isoformat() if link.expires else None
        row = (link.code, link.url, link.created.isoformat(), expires)
        try:
            with self._lock, self._db:
                self._db.execute(
                    "INSERT INTO link (code, url, created, expires) "
                    "VALUES (?, ?, ?, ?)",
                    row,
                )
        except sqlite3.IntegrityError as error:
            raise CodeTakenError(link.code) from error

    def find(self, code: str) -> Link | None:
        with self._lock:
            row = self._db.execute(
                "SELECT code, url, created, expires, visits FROM link WHERE code = ?",
                (code,),
            ).fetchone()
        return _link(row) if row else None

    def count_visit(self, code: str) -> None:
        with self._lock, self._db:
            self._db.execute(
                "UPDATE link SET visits = visits + 1 WHERE code = ?", (code,)
            )

    def remove(self, code: str) -> bool:
        """Forget a link; False when there was none."""
        with self._lock, self._db:
            cursor = self._db.execute("DELETE FROM link WHERE code = ?", (code,))
        return cursor.rowcount == 1

    def close(self) -> None:
        self._db.close()


def _link(row: tuple[str, str, str, str | None, int]) -> Link:
    code, url, created, expires, visits = row
    return Link(
        code=code,
        url=url,
        created=datetime.fromisoformat(created),
        expires=datetime.fromisoformat(expires) if expires else None,
        visits=visits,
    )
