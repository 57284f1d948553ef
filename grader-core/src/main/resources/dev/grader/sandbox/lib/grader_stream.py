"""The line to the grader: one JSON object a line, on a descriptor that candidate prints cannot
reach.

Each line is NONCE, a space, a JSON object in ASCII, a newline. The nonce tells our lines from
what a program may print to the same pipe by accident; it is no protection from code that means to
forge (it runs in this process)."""

import fcntl
import json
import os

PRIVATE_DESCRIPTOR = 100


class Stream:
    """Takes the original standard output for itself; descriptor 1 goes where standard error goes."""

    def __init__(self, nonce):
        self._prefix = nonce.encode("ascii") + b" "
        self._out = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, PRIVATE_DESCRIPTOR)
        self._owner = os.getpid()
        # Bound now: tests may patch the modules.
        self._encode, self._write, self._pid = json.JSONEncoder().encode, os.write, os.getpid
        os.dup2(2, 1)

    def emit(self, event, **facts):
        """Writes one line at once. A forked child, and a closed descriptor, stay silent."""
        if self._pid() != self._owner:
            return
        line = self._prefix + self._encode({"event": event, **facts}).encode("ascii") + b"\n"
        try:
            while line:
                line = line[self._write(self._out, line) :]
        except OSError:
            pass


def clip(text, limit):
    """The first `limit` bytes of UTF-8, and a mark when something was cut."""
    return (
        text if fits(text, limit) else encoded(text)[: limit - 3].decode("utf-8", "ignore") + "..."
    )


def clip_front(text, limit):
    """The last `limit` bytes of UTF-8, and a mark when something was cut."""
    return (
        text if fits(text, limit) else "..." + encoded(text)[3 - limit :].decode("utf-8", "ignore")
    )


def fits(text, limit):
    return len(text) <= limit and len(encoded(text)) <= limit


def encoded(text):
    return text.encode("utf-8", "backslashreplace")
