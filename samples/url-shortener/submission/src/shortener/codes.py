"""Short codes: random ones, and the rules for those people choose themselves."""

import secrets
import string

ALPHABET = string.ascii_letters + string.digits
CODE_LENGTH = 7
ALIAS_PATTERN = r"^[A-Za-z0-9_-]{4,32}$"
RESERVED = frozenset({"docs", "health", "links", "redoc"})


def random_code(length: int = CODE_LENGTH) -> str:
    """Return a code that cannot be guessed from earlier ones."""
    if length < 1:
        raise ValueError(f"a code needs at least one character, not {length}")
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def is_reserved(alias: str) -> bool:
    """Tell whether an alias would hide one of the service's own pages."""
    return alias.lower() in RESERVED
