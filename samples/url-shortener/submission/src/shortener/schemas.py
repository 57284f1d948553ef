"""What the API accepts and answers."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field, HttpUrl, field_validator

from shortener.codes import ALIAS_PATTERN, is_reserved
from shortener.store import Link

Alias = Annotated[str, Field(pattern=ALIAS_PATTERN)]


class NewLink(BaseModel):
    """A request to shorten a URL."""

    url: HttpUrl
    alias: Alias | None = None
    expires_in_days: Annotated[int, Field(ge=1, le=3650)] | None = None

    @field_validator("alias")
    @classmethod
    def alias_is_free_to_choose(cls, alias: str | None) -> str | None:
        if alias is not None and is_reserved(alias):
            raise ValueError(f"'{alias}' is used by the service itself")
        return alias


class LinkView(BaseModel):
    """A link as the API shows it."""

    code: str
    url: str
    created: datetime
    expires: datetime | None
    visits: int

    @classmethod
    def of(cls, link: Link) -> "LinkView":
        return cls(
            code=link.code,
            url=link.url,
            created=link.created,
            expires=link.expires,
            visits=link.visits,
        )
