import pytest

from exercises.merge_intervals import merge_intervals


@pytest.mark.parametrize(
    "intervals, expected",
    [
        ([], []),
        ([[1, 4]], [[1, 4]]),
        ([[1, 3], [2, 6], [8, 10]], [[1, 6], [8, 10]]),
        ([[1, 4], [4, 5]], [[1, 5]]),
        ([[1, 4], [5, 6]], [[1, 4], [5, 6]]),
        ([[1, 10], [2, 3], [4, 5]], [[1, 10]]),
        ([[5, 6], [1, 2]], [[1, 2], [5, 6]]),
        ([[2, 2], [2, 2]], [[2, 2]]),
        ([[-3, -1], [-2, 0]], [[-3, 0]]),
        ([(1, 2), (2, 3)], [[1, 3]]),
    ],
)
def test_merges(intervals, expected):
    assert merge_intervals(intervals) == expected


def test_leaves_the_input_alone():
    intervals = [[1, 3], [2, 6]]
    merge_intervals(intervals)
    assert intervals == [[1, 3], [2, 6]]


def test_refuses_an_interval_that_runs_backwards():
    with pytest.raises(ValueError, match="before it starts"):
        merge_intervals([[3, 1]])
