import pytest

from shortener.codes import ALPHABET, CODE_LENGTH, is_reserved, random_code


def test_a_code_has_the_usual_length_and_only_known_characters():
    code = random_code()

    assert len(code) == CODE_LENGTH
    assert set(code) <= set(ALPHABET)


def test_codes_differ():
    assert len({random_code() for _ in range(500)}) == 500


@pytest.mark.parametrize("length", [0, -1])
def test_a_code_needs_a_character(length):
    with pytest.raises(ValueError, match="at least one character"):
        random_code(length)


@pytest.mark.parametrize("alias", ["links", "LINKS", "docs"])
def test_pages_of_the_service_are_reserved(alias):
    assert is_reserved(alias)


def test_other_words_are_free():
    assert not is_reserved("linked")
