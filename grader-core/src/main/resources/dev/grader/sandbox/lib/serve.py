"""Runs reading tools for one submission after the other, in a process that has them loaded.

    python -I serve.py

The first process of the container of the tools. It prints the frame "0 ready" when the tools are
loaded. Standard input is one JSON object a line:

    {"do": "unpack", "id": 1}   is followed by a tar archive as boot.py describes it
    {"do": "run", "id": 2, "argv": [...], "seconds": 60.0}
    {"do": "clean", "id": 3}    kills whatever runs and removes all files, for the next submission

Each is answered on standard output by frames, a line `ID KIND LENGTH` and so many bytes: "out" and
"err" are what a program printed, "exit" is the end of it with its status (128 + n for a signal),
"done" and "failed" (with the reason) end the other two. Programs run side by side, each in a forked
child; those of this folder that read Python are called there without loading them again.

No candidate code runs here. Should a file nevertheless take over the tool that reads it, it does not
outlive its submission: this process is the first of its container, so that it cannot be killed from
inside; it is not dumpable, so that nobody of its own user reads or writes its memory or its streams;
and `clean` kills all others before it removes what they wrote.
"""

import ctypes
import gc
import json
import os
import select
import signal
import sys
import time
import traceback

LIB = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, LIB)
gc.disable()  # until all is loaded

import boot  # noqa: E402  (beside this file, which -I does not look at)
import probe  # noqa: E402
import run_black  # noqa: E402
import run_ruff  # noqa: E402

LOADED = {module.__file__: module.main for module in (probe, run_black, run_ruff)}
WRITABLE = ("/submission", "/input", "/tmp", "/dev/shm", "/dev/mqueue")
CHUNK = 1 << 16
SET_DUMPABLE = 4  # of prctl
POLL_SECONDS = 0.002


class Requests:
    """Standard input, which may hold a part of the next request already."""

    def __init__(self):
        self.held = b""

    def more(self):
        data = os.read(0, CHUNK)
        if not data:
            os._exit(0)  # whoever asks is gone
        self.held += data

    def has_line(self):
        return b"\n" in self.held

    def line(self):
        line, _, self.held = self.held.partition(b"\n")
        return line

    def read(self, size):
        while len(self.held) < size:
            self.more()
        data, self.held = self.held[:size], self.held[size:]
        return data


class Program:
    """One forked child and the two pipes of its output."""

    def __init__(self, request):
        self.id = request["id"]
        self.deadline = time.monotonic() + request["seconds"]
        self.pipes = {}
        ends = [os.pipe(), os.pipe()]
        self.process = os.fork()
        if not self.process:
            become(request["argv"], ends)
        for (read_end, write_end), kind in zip(ends, ("out", "err")):
            os.close(write_end)
            self.pipes[read_end] = kind

    def forward(self, pipe):
        data = os.read(pipe, CHUNK)
        if data:
            frame(self.id, self.pipes[pipe], data)
        else:
            os.close(pipe)
            del self.pipes[pipe]

    def kill(self):
        try:
            os.killpg(self.process, signal.SIGKILL)
        except ProcessLookupError:
            pass


def become(argv, ends):
    """The child's part: never returns."""
    status = 1
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, (_, write_end) in enumerate(ends, 1):
            os.dup2(write_end, number)
        os.closerange(3, 256)
        be_killed_first()
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.chdir("/submission")
        loaded = LOADED.get(argv[2]) if argv[:2] == [sys.executable, "-I"] else None
        if not loaded:
            os.execv(argv[0], argv)
        sys.argv = argv[2:]
        loaded(argv[3:])
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(status)


def be_killed_first():
    """Where memory runs out, a program goes, not the first process. Only the dumpable may say so."""
    dumpable(1)
    with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def dumpable(yes):
    if ctypes.CDLL(None, use_errno=True).prctl(SET_DUMPABLE, yes, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "the process cannot be shielded")


def frame(number, kind, data=b""):
    data = b"%d %s %d\n" % (number, kind.encode(), len(data)) + data
    while data:
        data = data[os.write(1, data) :]


class Server:
    """What runs at the moment."""

    def __init__(self):
        self.requests = Requests()
        self.programs = []
        self.ended = {}

    def serve(self):
        frame(0, "ready")
        while True:
            while self.requests.has_line():
                self.handle(json.loads(self.requests.line()))
            self.wait()

    def handle(self, request):
        if request["do"] == "run":
            self.programs.append(Program(request))
            return
        try:
            if request["do"] == "unpack":
                boot.unpack(self.requests, b"/")
            else:
                self.clean()
            frame(request["id"], "done")
        except (boot.Refused, OSError, ValueError) as problem:
            frame(request["id"], "failed", str(problem).encode("utf-8", "backslashreplace"))

    def wait(self):
        """Until there is a request, or output, or a program's end."""
        pipes = {pipe: program for program in self.programs for pipe in program.pipes}
        silent = any(not program.pipes for program in self.programs)
        times = [program.deadline - time.monotonic() for program in self.programs]
        timeout = POLL_SECONDS if silent else max(0, min(times)) if times else None
        for ready in select.select([0, *pipes], [], [], timeout)[0]:
            if ready == 0:
                self.requests.more()
            else:
                pipes[ready].forward(ready)
        self.reap()
        for program in [*self.programs]:
            if time.monotonic() >= program.deadline:
                program.kill()
            if program.process in self.ended and not program.pipes:
                frame(program.id, "exit", b"%d" % self.ended.pop(program.process))
                self.programs.remove(program)

    def reap(self):
        """Also orphans, whose parent is the first process: this one."""
        known = {program.process: program for program in self.programs}
        try:
            while (end := os.waitpid(-1, os.WNOHANG))[0]:
                code = os.waitstatus_to_exitcode(end[1])
                if end[0] in known:
                    self.ended[end[0]] = code if code >= 0 else 128 - code
                    known[end[0]].kill()  # what it left behind
        except ChildProcessError:
            pass

    def clean(self):
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            pass
        try:
            while True:
                os.waitpid(-1, 0)
        except ChildProcessError:
            pass
        for program in self.programs:
            for pipe in program.pipes:
                os.close(pipe)
        self.programs, self.ended = [], {}
        for folder in WRITABLE:
            empty(folder)


def empty(folder):
    """Removes all in it; nobody else is there who could put a link in the way."""
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.path, 0o700)
                empty(entry.path)
                os.rmdir(entry.path)
            else:
                os.unlink(entry.path)


def main():
    dumpable(0)
    gc.freeze()
    gc.enable()
    Server().serve()


if __name__ == "__main__":
    main()
