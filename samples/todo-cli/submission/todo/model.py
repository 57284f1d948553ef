"""What a todo list is. No files, no terminal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum


class Priority(Enum):
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"

    @property
    def rank(self) -> int:
        return list(Priority).index(self)


class NoSuchItem(LookupError):
    """There is no item with this number."""

    def __init__(self, number: int) -> None:
        super().__init__(f"there is no item {number}")
        self.number = number


@dataclass(frozen=True)
class Item:
    number: int
    title: str
    due: date | None = None
    priority: Priority = Priority.NORMAL
    done: bool = False

    def is_overdue(self, today: date) -> bool:
        return not self.done and self.due is not None and self.due < today

    @property
    def urgency(self) -> tuple[date, int, int]:
        """Sorts by due date, then priority, then age; no due date comes last."""
        return (self.due or date.max, self.priority.rank, self.number)


@dataclass
class TodoList:
    items: list[Item] = field(default_factory=list)
    next_number: int = 1

    def add(
        self,
        title: str,
        due: date | None = None,
        priority: Priority = Priority.NORMAL,
    ) -> Item:
        title = " ".join(title.split())
        if not title:
            raise ValueError("an item needs a title")
        item = Item(self.next_number, title, due, priority)
        self.items.append(item)
        self.next_number += 1
        return item

    def complete(self, number: int) -> Item:
        position = self._position(number)
        self.items[position] = replace(self.items[position], done=True)
        return self.items[position]

    def remove(self, number: int) -> Item:
        return self.items.pop(self._position(number))

    def open_items(self) -> list[Item]:
        return [item for item in self.all_items() if not item.done]

    def all_items(self) -> list[Item]:
        return sorted(self.items, key=lambda item: item.urgency)

    def overdue(self, today: date) -> list[Item]:
        return [item for item in self.all_items() if item.is_overdue(today)]

    def _position(self, number: int) -> int:
        for position, item in enumerate(self.items):
            if item.number == number:
                return position
        raise NoSuchItem(number)
