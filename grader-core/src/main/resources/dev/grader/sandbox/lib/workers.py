"""Work on files that may kill whoever reads them.

Parsers can be killed by hostile input: stacks overflow, memory runs out, one line takes minutes.
So forked workers do the work, two side by side; when one dies, another goes on behind the guilty
file. A file has ten seconds of processor time, which the kernel watches over and which do not run
faster where the machine is busy.
"""

import gc
import json
import os
import resource
import select
import signal

SIDE_BY_SIDE = 2
FILES_WORTH_A_WORKER = 4
SECONDS_A_FILE = 10
MEMORY = 1 << 30


class Died:
    """Why a worker died on a file."""

    def __init__(self, status):
        self.slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF
        self.message = (
            "reading it takes more than %d seconds" % SECONDS_A_FILE
            if self.slow
            else "the parser breaks on it (status %d)" % status
        )


class Lane:
    """One worker after the other over the same share of the files."""

    def __init__(self, numbers):
        self.numbers, self.rest, self.process, self.pipe = numbers, b"", 0, -1

    def start(self, paths, work):
        self.pipe, write_end = os.pipe()
        self.process = os.fork()
        if self.process:
            os.close(write_end)
            return
        try:
            os.close(self.pipe)
            work_on([paths[number] for number in self.numbers], work, write_end)
            os._exit(0)
        finally:
            os._exit(1)

    def end(self):
        os.close(self.pipe)
        return os.waitpid(self.process, 0)[1]


def each(paths, work, died):
    """The answers of work(path), or of died(path, Died) where it died of it, in order."""
    gc.freeze()
    answers = [None] * len(paths)
    count = min(SIDE_BY_SIDE, 1 + len(paths) // FILES_WORTH_A_WORKER)
    lanes = [Lane(list(range(first, len(paths), count))) for first in range(count if paths else 0)]
    for lane in lanes:
        lane.start(paths, work)
    while lanes:
        ready = select.select([lane.pipe for lane in lanes], [], [])[0]
        for lane in [lane for lane in lanes if lane.pipe in ready]:
            if not take(lane, answers):
                status = lane.end()
                if lane.numbers:
                    guilty = lane.numbers.pop(0)
                    answers[guilty] = died(paths[guilty], Died(status))
                if lane.numbers:
                    lane.start(paths, work)
                else:
                    lanes.remove(lane)
    return answers


def take(lane, answers):
    """Takes the answers that are there; false at the end of a worker."""
    more = os.read(lane.pipe, 1 << 20)
    *lines, lane.rest = (lane.rest + more).split(b"\n") if more else [b""]
    for line in lines:
        answers[lane.numbers.pop(0)] = json.loads(line)
    return bool(more)


def work_on(paths, work, write_end):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    with open(write_end, "w", encoding="ascii") as out:
        for path in paths:
            signal.setitimer(signal.ITIMER_PROF, SECONDS_A_FILE)
            out.write(json.dumps(work(path)) + "\n")
            out.flush()


def read_list(file):
    """The NUL-separated paths in a file; "-" is standard input."""
    with open(0 if file == "-" else file, "rb") as stream:
        return [os.fsdecode(name) for name in stream.read().split(b"\0") if name]
