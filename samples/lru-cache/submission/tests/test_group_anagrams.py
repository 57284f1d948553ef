from exercises.group_anagrams import group_anagrams


def test_groups_in_order_of_first_appearance():
    words = ["eat", "tea", "tan", "ate", "nat", "bat"]
    assert group_anagrams(words) == [["eat", "tea", "ate"], ["tan", "nat"], ["bat"]]


def test_nothing_gives_no_groups():
    assert group_anagrams([]) == []


def test_empty_words_belong_together():
    assert group_anagrams(["", "a", ""]) == [["", ""], ["a"]]


def test_counts_matter_not_only_letters():
    assert group_anagrams(["aab", "abb"]) == [["aab"], ["abb"]]


def test_case_and_accents_are_letters_of_their_own():
    assert len(group_anagrams(["Tea", "eat", "éat"])) == 3


def test_equal_words_are_kept():
    assert group_anagrams(["no", "on", "no"]) == [["no", "on", "no"]]
