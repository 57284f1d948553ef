"""The HTTP side: routes, status codes, wiring."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response, status
from fastapi.responses import RedirectResponse

from shortener.schemas import LinkView, NewLink
from shortener.service import ExpiredError, Shortener, UnknownCodeError
from shortener.store import CodeTakenError, LinkStore


def current_shortener(request: Request) -> Shortener:
    return request.app.state.shortener


Service = Annotated[Shortener, Depends(current_shortener)]


def create_app(shortener: Shortener | None = None) -> FastAPI:
    """Build the application; tests hand in a shortener of their own."""
    app = FastAPI(title="URL shortener", lifespan=_lifespan)
    if shortener is not None:
        app.state.shortener = shortener
    app.post("/links", status_code=status.HTTP_201_CREATED)(create_link)
    app.get("/links/{code}")(show_link)
    app.delete("/links/{code}", status_code=status.HTTP_204_NO_CONTENT)(delete_link)
    app.get("/health")(health)
    app.get("/{code}")(follow_link)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    if hasattr(app.state, "shortener"):
        yield
        return
    store = LinkStore(os.environ.get("SHORTENER_DB", "links.db"))
    app.state.shortener = Shortener(store)
    yield
    store.close()


def create_link(new: NewLink, service: Service) -> LinkView:
    try:
        link = service.shorten(str(new.url), new.alias, new.expires_in_days)
    except CodeTakenError as error:
        raise HTTPException(
            status.HTTP_409_CONFLICT, f"the alias '{new.alias}' is taken"
        ) from error
    return LinkView.of(link)


def show_link(code: str, service: Service) -> LinkView:
    try:
        return LinkView.of(service.look_up(code))
    except UnknownCodeError as error:
        raise _not_found(code) from error


def delete_link(code: str, service: Service) -> Response:
    try:
        service.forget(code)
    except UnknownCodeError as error:
        raise _not_found(code) from error
    return Response(status_code=status.HTTP_204_NO_CONTENT)


def follow_link(code: str, service: Service) -> RedirectResponse:
    try:
        url = service.follow(code)
    except UnknownCodeError as error:
        raise _not_found(code) from error
    except ExpiredError as error:
        raise HTTPException(status.HTTP_410_GONE, f"'{code}' has expired") from error
    return RedirectResponse(url, status.HTTP_307_TEMPORARY_REDIRECT)


def health() -> dict[str, str]:
    return {"status": "ok"}


def _not_found(code: str) -> HTTPException:
    return HTTPException(status.HTTP_404_NOT_FOUND, f"no link has the code '{code}'")
