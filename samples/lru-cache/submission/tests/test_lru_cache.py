import random
from collections import OrderedDict

import pytest

from exercises.lru_cache import LRUCache


def test_returns_what_was_put():
    cache = LRUCache(2)
    cache.put("a", 1)
    assert cache.get("a") == 1


def test_a_missing_key_gives_the_default():
    cache = LRUCache(2)
    assert cache.get("a") is None
    assert cache.get("a", -1) == -1


def test_the_oldest_entry_goes_first():
    cache = LRUCache(2)
    for key in "abc":
        cache.put(key, key.upper())
    assert "a" not in cache
    assert list(cache) == ["c", "b"]


def test_reading_makes_an_entry_the_newest():
    cache = LRUCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)
    assert list(cache) == ["c", "a"]


def test_writing_again_updates_and_does_not_evict():
    cache = LRUCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.put("a", 10)
    assert len(cache) == 2
    assert list(cache) == ["a", "b"]
    assert cache.get("a") == 10


def test_looking_with_in_does_not_count_as_use():
    cache = LRUCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert "a" in cache
    cache.put("c", 3)
    assert "a" not in cache


def test_a_stored_none_is_not_a_missing_key():
    cache = LRUCache(1)
    cache.put("a", None)
    assert cache.get("a", "default") is None


def test_capacity_of_one():
    cache = LRUCache(1)
    cache.put("a", 1)
    cache.put("b", 2)
    assert list(cache) == ["b"]


@pytest.mark.parametrize("capacity", [0, -1])
def test_refuses_a_capacity_that_holds_nothing(capacity):
    with pytest.raises(ValueError):
        LRUCache(capacity)


def test_agrees_with_an_ordered_dict_on_random_calls():
    rng = random.Random(1)
    cache, model = LRUCache(5), OrderedDict()
    for step in range(2000):
        key = rng.randrange(9)
        if rng.random() < 0.5:
            cache.put(key, step)
            model[key] = step
            model.move_to_end(key)
            if len(model) > 5:
                model.popitem(last=False)
        else:
            assert cache.get(key) == model.get(key)
            if key in model:
                model.move_to_end(key)
        assert list(cache) == list(reversed(model))
