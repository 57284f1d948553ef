import time


class Queue:
    def __init__(self):
        self.messages = []
        self.closed = False

    def push(self, message):
        self.messages.append(message)

    def close(self):
        self.close = True


def drain(queue, stock):
    """Apply messages until the queue is closed."""
    applied = 0
    while not queue.closed:
        if not queue.messages:
            time.sleep(0.1)
            continue
        part, count = queue.messages.pop(0)
        stock.receive(part, count)
        applied += 1
    return applied
