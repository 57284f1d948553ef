import unittest
from datetime import date

from todo.model import Item, NoSuchItem, Priority, TodoList

TODAY = date(2026, 10, 14)


class AddingTest(unittest.TestCase):
    def test_numbers_count_up(self):
        todos = TodoList()
        self.assertEqual([todos.add("a").number, todos.add("b").number], [1, 2])

    def test_numbers_are_not_used_again(self):
        todos = TodoList()
        todos.remove(todos.add("a").number)
        self.assertEqual(todos.add("b").number, 2)

    def test_spaces_in_titles_are_tidied(self):
        self.assertEqual(TodoList().add("  buy \n milk ").title, "buy milk")

    def test_a_blank_title_is_refused(self):
        for title in ("", "   ", "\n"):
            with self.subTest(title=title), self.assertRaises(ValueError):
                TodoList().add(title)


class ChangingTest(unittest.TestCase):
    def setUp(self):
        self.todos = TodoList()
        self.todos.add("a")
        self.todos.add("b")

    def test_completed_items_are_no_longer_open(self):
        self.todos.complete(1)
        self.assertEqual([item.title for item in self.todos.open_items()], ["b"])
        self.assertEqual(len(self.todos.all_items()), 2)

    def test_completing_twice_does_no_harm(self):
        self.todos.complete(1)
        self.assertTrue(self.todos.complete(1).done)

    def test_unknown_numbers_are_refused(self):
        for number in (0, -1, 3):
            with self.subTest(number=number):
                with self.assertRaises(NoSuchItem):
                    self.todos.complete(number)
                with self.assertRaises(NoSuchItem):
                    self.todos.remove(number)


class OrderTest(unittest.TestCase):
    def test_most_urgent_first(self):
        todos = TodoList()
        todos.add("some day")
        todos.add("important some day", priority=Priority.HIGH)
        todos.add("late", due=date(2026, 10, 20))
        todos.add("early", due=date(2026, 10, 15))
        todos.add("early and important", date(2026, 10, 15), Priority.HIGH)
        self.assertEqual(
            [item.title for item in todos.open_items()],
            ["early and important", "early", "late", "important some day", "some day"],
        )

    def test_an_empty_list_has_no_order(self):
        self.assertEqual(TodoList().all_items(), [])


class OverdueTest(unittest.TestCase):
    def test_an_item_is_late_from_the_day_after(self):
        self.assertFalse(Item(1, "a", due=TODAY).is_overdue(TODAY))
        self.assertTrue(Item(1, "a", due=date(2026, 10, 13)).is_overdue(TODAY))

    def test_finished_or_undated_items_are_never_late(self):
        yesterday = date(2026, 10, 13)
        self.assertFalse(Item(1, "a", due=yesterday, done=True).is_overdue(TODAY))
        self.assertFalse(Item(1, "a").is_overdue(TODAY))


if __name__ == "__main__":
    unittest.main()
