"""The command line: parses arguments, prints results."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from todo import storage
from todo.model import Item, NoSuchItem, Priority, TodoList


def main(argv: Sequence[str] | None = None) -> int:
    args = build_parser().parse_args(argv)
    try:
        todos = storage.load(args.file)
        args.run(args, todos)
        if args.changes:
            storage.save(todos, args.file)
    except (NoSuchItem, storage.BrokenFile, OSError) as error:
        print(f"todo: {error}", file=sys.stderr)
        return 1
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="todo", description="Keep a todo list.")
    parser.add_argument("--file", type=Path, default=default_file())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    adding = commands.add_parser("add", help="add an item")
    adding.add_argument("title", type=title)
    adding.add_argument("--due", type=day, metavar="YYYY-MM-DD")
    adding.add_argument(
        "--priority", type=Priority, default=Priority.NORMAL, metavar="high|normal|low"
    )
    adding.set_defaults(run=add, changes=True)

    listing = commands.add_parser("list", help="show items, most urgent first")
    which = listing.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="finished ones too")
    which.add_argument("--overdue", action="store_true", help="only late ones")
    listing.set_defaults(run=show, changes=False)

    completing = commands.add_parser("done", help="tick items off")
    completing.add_argument("numbers", type=int, nargs="+", metavar="NUMBER")
    completing.set_defaults(run=complete, changes=True)

    removing = commands.add_parser("remove", help="delete items")
    removing.add_argument("numbers", type=int, nargs="+", metavar="NUMBER")
    removing.set_defaults(run=remove, changes=True)
    return parser


def default_file() -> Path:
    return Path(os.environ.get("TODO_FILE", Path.home() / ".todo.json"))


def title(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("an item needs a title")
    return text


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date such as 2026-10-16"
        ) from None


def add(args: argparse.Namespace, todos: TodoList) -> None:
    item = todos.add(args.title, args.due, args.priority)
    print(f"#{item.number} {item.title}")


def show(args: argparse.Namespace, todos: TodoList) -> None:
    if args.overdue:
        items = todos.overdue(date.today())
    elif args.all:
        items = todos.all_items()
    else:
        items = todos.open_items()
    for item in items:
        print(line(item))


def complete(args: argparse.Namespace, todos: TodoList) -> None:
    for number in args.numbers:
        todos.complete(number)


def remove(args: argparse.Namespace, todos: TodoList) -> None:
    for number in args.numbers:
        todos.remove(number)


def line(item: Item) -> str:
    """Show one item on one line, leaving out what says nothing."""
    remarks = []
    if item.priority is not Priority.NORMAL:
        remarks.append(item.priority.value)
    if item.due:
        remarks.append(f"due {item.due.isoformat()}")
    tick = "x" if item.done else " "
    text = f"{item.number:>3} [{tick}] {item.title}"
    return f"{text}  ({', '.join(remarks)})" if remarks else text
