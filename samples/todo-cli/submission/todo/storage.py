"""Reads and writes a todo list as JSON."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

from todo.model import Item, Priority, TodoList


class BrokenFile(Exception):
    """The file is there, but it does not hold a todo list."""


def load(path: Path) -> TodoList:
    """Return the list in the file, an empty one if there is no file yet."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return TodoList()
    try:
        content = json.loads(text)
        items = [_item(entry) for entry in content["items"]]
        return TodoList(items, content["next_number"])
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenFile(f"{path} is not a todo list: {error}") from error


def save(todos: TodoList, path: Path) -> None:
    """Replace the file in one step."""
    content = {
        "next_number": todos.next_number,
        "items": [_entry(item) for item in todos.items],
    }
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    os.replace(fresh, path)


def _item(entry: dict[str, Any]) -> Item:
    due = entry["due"]
    return Item(
        number=entry["number"],
        title=entry["title"],
        due=date.fromisoformat(due) if due else None,
        priority=Priority(entry["priority"]),
        done=entry["done"],
    )


def _entry(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "due": item.due.isoformat() if item.due else None,
        "priority": item.priority.value,
        "done": item.done,
    }
