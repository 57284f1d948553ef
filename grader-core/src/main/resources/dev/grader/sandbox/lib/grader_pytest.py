"""The pytest plugin that tells the grader, line by line, what happens.

Events (see grader_stream for the form of a line), in the order in which they come:

    hello          python, pytest, coverage (versions): everything of ours is ready
    note           message: something of the candidate's set-up was left out, or ended the run
    collect-error  id, path, line, message, module: a file could not be collected; module is the
                   top-level name of a module that is missing
    items          from, ids: node ids (300 bytes at most) of the tests numbered from, from + 1, ...
    collected      total, deselected: collection is over; the first 5,000 ids are told, all tests run
    start          n, line: test number n (from 0) begins; without a result it hung or was fatal
    result         n, outcome, seconds; unless passed also phase, path, line, message, module.
                   outcome: passed, failed (the test itself), error (set-up or tear-down), skipped,
                   xfailed, xpassed
    hang           n, path, line: the time is nearly over and this is where the test stands
    coverage       path (from the submission's root), lines [covered, all], branches [covered, all]:
                   of a file that is no test
    end            status (pytest's exit status; -1: out of time), complete (false: the run ended early)

Nothing but "passed" is a pass, and a test without a result did not pass. A stream without "end"
was cut off by a kill or by os._exit, whatever the exit status says."""

import fnmatch
import os
import sys
import threading
import traceback
from collections import defaultdict, deque

import pytest
from grader_stream import clip, clip_front

IDS_TOLD, ID_BYTES, IDS_A_LINE = 5000, 300, 100
MESSAGE_BYTES, SHORT_MESSAGE_BYTES, ALL_MESSAGE_BYTES = 4000, 300, 1_000_000
RANK = {"none": 0, "passed": 1, "xpassed": 2, "xfailed": 2, "skipped": 2, "failed": 3, "error": 3}


class Reporter:
    """Reports one run of pytest."""

    def __init__(self, stream, root):
        self._stream = stream
        self._root = root
        self.test_files = set()
        self._numbers = defaultdict(deque)  # ids need not be unique
        self._result = {}
        self._worst = None
        self._found = 0
        self.cut_short = False
        self._message_bytes = 0

    # Collection

    @pytest.hookimpl(wrapper=True)
    def pytest_load_initial_conftests(self):
        try:
            return (yield)
        except Exception as problem:
            cause = getattr(problem, "cause", problem)
            path = self._relative(getattr(problem, "path", ""))
            facts = self._failure(cause, path, 0, "%s: %s" % (type(cause).__name__, cause))
            self._stream.emit("collect-error", id=path or "conftest.py", **facts)
            raise

    def pytest_collect_file(self, file_path, parent):
        """Also the files that unittest's discovery takes and pytest's patterns do not: testFoo.py."""
        patterns = parent.config.getini("python_files")
        if is_unittest_file(file_path) and not matches(file_path.name, patterns):
            return pytest.Module.from_parent(parent, path=file_path)
        return None

    def pytest_exception_interact(self, node, call, report):
        path, line = self._relative(node.path), 0
        if isinstance(node, pytest.Item):
            line = (node.location[1] or 0) + 1
        report.grader = self._failure(call.excinfo.value, path, line, report.longreprtext)

    def pytest_collectreport(self, report):
        if report.failed:
            facts = getattr(report, "grader", {"message": self._message(report.longreprtext)})
            self._stream.emit("collect-error", id=clip(report.nodeid, ID_BYTES), **facts)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collection_modifyitems(self, items):
        self._found = len(items)
        return (yield)

    def pytest_collection_finish(self, session):
        items = session.items
        for number, item in enumerate(items):
            self._numbers[item.nodeid].append(number)
        self.test_files = {str(item.path) for item in items}
        ids = [clip(item.nodeid, ID_BYTES) for item in items[:IDS_TOLD]]
        for first in range(0, len(ids), IDS_A_LINE):
            facts = {"from": first, "ids": ids[first : first + IDS_A_LINE]}
            self._stream.emit("items", **facts)
        left_out = max(0, self._found - len(items))
        self._stream.emit("collected", total=len(items), deselected=left_out)

    # The tests

    def pytest_runtest_logstart(self, nodeid, location):
        self._worst = None
        numbers = self._numbers[nodeid]
        number = numbers.popleft() if numbers else -1
        self._result = {"n": number, "outcome": "none", "seconds": 0.0}
        self._stream.emit("start", n=self._result["n"], line=(location[1] or 0) + 1)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, item, call):
        """A hook of the candidate's does not turn a raised exception into a pass."""
        report = yield
        if report.passed and call.excinfo is not None and not hasattr(report, "wasxfail"):
            report.outcome = "failed"
            report.longrepr = report.longrepr or item.repr_failure(call.excinfo)
        return report

    def pytest_runtest_logreport(self, report):
        outcome = outcome_of(report)
        if is_subtest(report) and outcome != "failed":
            return  # the report on the whole test follows
        result = self._result
        result["seconds"] = round(result.get("seconds", 0) + report.duration, 4)
        if RANK[outcome] > RANK[result.get("outcome", "none")]:
            result["outcome"] = outcome
            self._worst = report

    def pytest_runtest_logfinish(self):
        result, worst = self._result, self._worst
        if result["outcome"] == "none":
            result["outcome"] = "error"
        if worst is not None and result["outcome"] != "passed":
            result["phase"] = worst.when
            result.update(getattr(worst, "grader", None) or self._details(worst))
        self._result = {}
        self._stream.emit("result", **result)

    def _details(self, report):
        """Of a report that no exception made: skipped, expected to fail, passed against expectation."""
        path, line = report.location[0], (report.location[1] or 0) + 1
        text = getattr(report, "wasxfail", "") or report.longreprtext
        if isinstance(report.longrepr, tuple):
            text = report.longrepr[2]
        return {"path": clip(path, ID_BYTES), "line": line, "message": self._message(text)}

    # The run

    def pytest_keyboard_interrupt(self, excinfo):
        self.cut_short = True
        text = "the run was ended early: %s" % excinfo.exconly()
        self._stream.emit("note", message=self._message(text))

    def pytest_internalerror(self, excrepr):
        text = "pytest broke: %s" % excrepr
        self._stream.emit("note", message=self._message(text))

    def hang(self):
        """Called from another thread: where the test that runs now stands."""
        number = self._result.get("n")
        frame = sys._current_frames().get(threading.main_thread().ident)
        while frame is not None and not self._is_own(frame.f_code.co_filename):
            frame = frame.f_back
        place = {}
        if frame is not None:
            place = {"path": self._relative(frame.f_code.co_filename), "line": frame.f_lineno}
        if number is not None or place:
            self._stream.emit("hang", n=-1 if number is None else number, **place)

    # Failures

    def _failure(self, exception, path, line, text):
        chain = list(causes(exception))
        for link in chain:
            if isinstance(link, SyntaxError):
                text = "".join(traceback.format_exception_only(link))
        for link in chain:
            place = self._place(link)
            if place:
                path, line = place
                break
        facts = {"path": clip(path, ID_BYTES), "line": line, "message": self._message(text)}
        missing = [link.name for link in chain if isinstance(link, ModuleNotFoundError)]
        if missing and isinstance(missing[0], str):
            facts["module"] = clip(missing[0].partition(".")[0], ID_BYTES)
        return facts

    def _place(self, exception):
        """The last line of the submission's own that the exception came through."""
        if isinstance(exception, SyntaxError) and self._is_own(exception.filename or ""):
            return self._relative(exception.filename), exception.lineno or 1
        place, step = None, exception.__traceback__
        while step is not None:
            file = step.tb_frame.f_code.co_filename
            if self._is_own(file):
                place = self._relative(file), step.tb_lineno
            step = step.tb_next
        return place

    def _is_own(self, file):
        return file.startswith(self._root + os.sep)

    def _relative(self, path):
        path = str(path)
        return path[len(self._root) + 1 :] if self._is_own(path) else path

    def _message(self, text):
        """The last lines, as long as the whole run has not told a megabyte of them."""
        spent = self._message_bytes > ALL_MESSAGE_BYTES
        message = clip_front(str(text), SHORT_MESSAGE_BYTES if spent else MESSAGE_BYTES)
        self._message_bytes += len(message)
        return message


def outcome_of(report):
    if hasattr(report, "wasxfail") and not report.failed:
        return "xfailed" if report.skipped else "xpassed"
    if report.failed:
        return "failed" if report.when == "call" else "error"
    if report.skipped:
        return "skipped"
    return "passed" if report.when == "call" else "none"


def is_subtest(report):
    return hasattr(report, "context")


def causes(exception):
    """The exception and what it was raised from."""
    for _ in range(10):
        if exception is None:
            return
        yield exception
        exception = exception.__cause__ or exception.__context__


def matches(name, patterns):
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def is_unittest_file(path):
    if path.suffix != ".py" or not path.name.startswith("test"):
        return False
    try:
        return b"TestCase" in path.read_bytes()
    except OSError:
        return False


@pytest.fixture(scope="session")
def worker_id():
    """What pytest-xdist gives where it does not distribute."""
    return "master"
