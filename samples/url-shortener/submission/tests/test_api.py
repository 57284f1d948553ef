import pytest

LONG = "https://example.com/a/long/page?with=query"


def shorten(client, **body):
    return client.post("/links", json={"url": LONG, **body})


def test_shortens_a_url(client):
    answer = shorten(client)

    assert answer.status_code == 201
    assert answer.json()["url"] == LONG
    assert answer.json()["visits"] == 0
    assert answer.json()["expires"] is None


def test_the_same_url_gets_a_new_code_each_time(client):
    assert shorten(client).json()["code"] != shorten(client).json()["code"]


def test_redirects_to_the_url(client):
    code = shorten(client).json()["code"]

    answer = client.get(f"/{code}")

    assert answer.status_code == 307
    assert answer.headers["location"] == LONG


def test_an_unknown_code_is_not_found(client):
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert answer.json() == {"detail": "no link has the code 'nowhere'"}


@pytest.mark.parametrize(
    "url",
    ["", "example.com", "ftp://example.com/file", "javascript:alert(1)", "https://"],
)
def test_refuses_what_is_not_a_web_address(client, url):
    assert shorten(client, url=url).status_code == 422


def test_a_request_without_a_url_is_refused(client):
    assert client.post("/links", json={}).status_code == 422


def test_an_alias_is_used_as_the_code(client):
    assert shorten(client, alias="my-page").json()["code"] == "my-page"
    assert client.get("/my-page").headers["location"] == LONG


def test_a_taken_alias_is_a_conflict(client):
    shorten(client, alias="my-page")

    answer = shorten(client, alias="my-page")

    assert answer.status_code == 409
    assert "my-page" in answer.json()["detail"]


def test_aliases_differ_by_case(client):
    shorten(client, alias="page")

    assert shorten(client, alias="Page").status_code == 201


@pytest.mark.parametrize(
    "alias", ["abc", "x" * 33, "has space", "a/b/c", "pagé", "links", "DOCS"]
)
def test_refuses_an_alias_that_cannot_work(client, alias):
    assert shorten(client, alias=alias).status_code == 422


@pytest.mark.parametrize("length", [4, 32])
def test_accepts_the_shortest_and_the_longest_alias(client, length):
    assert shorten(client, alias="x" * length).status_code == 201


def test_counts_visits_but_not_looks_at_the_statistics(client):
    shorten(client, alias="page")

    for _ in range(3):
        client.get("/page")
    client.get("/links/page")

    assert client.get("/links/page").json()["visits"] == 3


def test_statistics_of_an_unknown_code_are_not_found(client):
    assert client.get("/links/nowhere").status_code == 404


def test_a_link_works_until_the_moment_it_expires(client, clock):
    shorten(client, alias="page", expires_in_days=1)

    clock.forward(hours=23, minutes=59)
    assert client.get("/page").status_code == 307

    clock.forward(minutes=1)
    assert client.get("/page").status_code == 410


def test_an_expired_visit_is_not_counted(client, clock):
    shorten(client, alias="page", expires_in_days=1)
    clock.forward(days=2)

    client.get("/page")

    assert client.get("/links/page").json()["visits"] == 0


@pytest.mark.parametrize("days", [0, -1, 3651])
def test_refuses_an_expiry_out_of_range(client, days):
    assert shorten(client, expires_in_days=days).status_code == 422


def test_a_deleted_link_is_gone(client):
    shorten(client, alias="page")

    assert client.delete("/links/page").status_code == 204
    assert client.get("/page").status_code == 404
    assert client.delete("/links/page").status_code == 404


def test_health(client):
    assert client.get("/health").json() == {"status": "ok"}
