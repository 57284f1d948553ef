import tempfile
import unittest
from datetime import date
from pathlib import Path

from todo import storage
from todo.model import Priority, TodoList


class StorageTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "todo.json"

    def test_a_missing_file_is_an_empty_list(self):
        self.assertEqual(storage.load(self.path), TodoList())

    def test_everything_survives(self):
        todos = TodoList()
        todos.add("Überraschung kaufen", date(2026, 10, 16), Priority.LOW)
        todos.add("done")
        todos.complete(2)
        storage.save(todos, self.path)
        self.assertEqual(storage.load(self.path), todos)

    def test_no_other_file_is_left(self):
        storage.save(TodoList(), self.path)
        self.assertEqual(list(self.path.parent.iterdir()), [self.path])

    def test_a_broken_file_is_named(self):
        for text in ("", "[]", "{", '{"items": [{}]}', '{"items": 3}'):
            with self.subTest(text=text):
                self.path.write_text(text)
                with self.assertRaisesRegex(storage.BrokenFile, "todo.json"):
                    storage.load(self.path)


if __name__ == "__main__":
    unittest.main()
