from inventory.stock import Stock
from inventory.sync import Queue, drain


def test_push():
    queue = Queue()
    queue.push(("bolt", 1))
    assert queue.messages == [("bolt", 1)]


def test_drain_stops_when_closed():
    queue = Queue()
    queue.push(("bolt", 1))
    queue.close()
    assert drain(queue, Stock()) == 1


def test_closed_queue_is_empty():
    queue = Queue()
    assert not queue.messages
