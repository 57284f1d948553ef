"""Merge intervals that overlap or touch."""

from collections.abc import Iterable, Sequence


def merge_intervals(intervals: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return the merged intervals in ascending order; the input is left alone.

    >>> merge_intervals([[8, 10], [1, 3], [2, 6]])
    [[1, 6], [8, 10]]
    """
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if start > end:
            raise ValueError(f"an interval cannot end before it starts: {[start, end]}")
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
