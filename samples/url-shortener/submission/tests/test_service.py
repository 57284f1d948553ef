import pytest

from shortener.service import Shortener
from shortener.store import LinkStore


def test_draws_again_when_a_random_code_is_taken(store, clock):
    codes = iter(["first", "first", "second"])
    shortener = Shortener(store, now=clock, draw=lambda: next(codes))

    one = shortener.shorten("https://example.com/1")
    two = shortener.shorten("https://example.com/2")

    assert (one.code, two.code) == ("first", "second")


def test_gives_up_when_no_code_is_free(store, clock):
    shortener = Shortener(store, now=clock, draw=lambda: "same")
    shortener.shorten("https://example.com/1")

    with pytest.raises(RuntimeError, match="no free code"):
        shortener.shorten("https://example.com/2")


def test_links_outlive_a_restart(tmp_path, clock):
    path = tmp_path / "links.db"
    before = LinkStore(path)
    Shortener(before, now=clock).shorten("https://example.com/", alias="kept", days=2)
    before.close()

    after = LinkStore(path)
    link = Shortener(after, now=clock).look_up("kept")
    after.close()

    assert link.url == "https://example.com/"
    assert link.expires is not None
    assert (link.expires - link.created).days == 2
