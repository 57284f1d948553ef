import io
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from todo.cli import main


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "todo.json"

    def run_todo(self, *args):
        """Returns the exit code and what was printed."""
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            try:
                code = main(["--file", str(self.path), *args])
            except SystemExit as stop:
                code = stop.code
        return code, printed.getvalue()

    def test_add_then_list(self):
        self.run_todo("add", "Write", "--due", "2026-10-16", "--priority", "high")
        self.assertEqual(
            self.run_todo("list"), (0, "  1 [ ] Write  (high, due 2026-10-16)\n")
        )

    def test_done_items_are_hidden_unless_asked_for(self):
        self.run_todo("add", "Write")
        self.assertEqual(self.run_todo("done", "1"), (0, ""))
        self.assertEqual(self.run_todo("list"), (0, ""))
        self.assertEqual(self.run_todo("list", "--all"), (0, "  1 [x] Write\n"))

    def test_only_late_items(self):
        self.run_todo("add", "Late", "--due", "2001-01-01")
        self.run_todo("add", "Some day")
        self.assertIn("Late", self.run_todo("list", "--overdue")[1])
        self.assertNotIn("Some day", self.run_todo("list", "--overdue")[1])

    def test_one_unknown_number_changes_nothing(self):
        self.run_todo("add", "Write")
        code, printed = self.run_todo("remove", "1", "7")
        self.assertEqual((code, printed), (1, "todo: there is no item 7\n"))
        self.assertIn("Write", self.run_todo("list")[1])

    def test_nonsense_is_refused(self):
        for args in (
            [],
            ["add"],
            ["add", "  "],
            ["add", "x", "--due", "tomorrow"],
            ["add", "x", "--priority", "urgent"],
            ["done", "one"],
            ["list", "--all", "--overdue"],
        ):
            with self.subTest(args=args):
                self.assertEqual(self.run_todo(*args)[0], 2)
                self.assertFalse(self.path.exists())

    def test_a_broken_file_is_not_overwritten(self):
        self.path.write_text("my notes")
        code, printed = self.run_todo("add", "Write")
        self.assertEqual(code, 1)
        self.assertIn("is not a todo list", printed)
        self.assertEqual(self.path.read_text(), "my notes")


if __name__ == "__main__":
    unittest.main()
