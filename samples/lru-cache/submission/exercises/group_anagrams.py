"""Group words that are made of the same letters."""

from collections import Counter, defaultdict
from collections.abc import Iterable

Letters = frozenset[tuple[str, int]]


def group_anagrams(words: Iterable[str]) -> list[list[str]]:
    """Return the groups in order of their first word.

    >>> group_anagrams(["eat", "tan", "tea"])
    [['eat', 'tea'], ['tan']]
    """
    groups: dict[Letters, list[str]] = defaultdict(list)
    for word in words:
        groups[frozenset(Counter(word).items())].append(word)
    return list(groups.values())
