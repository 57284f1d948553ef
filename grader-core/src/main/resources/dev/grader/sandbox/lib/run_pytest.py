"""Runs the candidate's tests and streams what happens to standard output.

    python -I run_pytest.py --nonce=WORD [--submission=/submission] [--root=/submission/backend]
        [--deadline=SECONDS] [--config=JSON]

Tests run in the root, a folder of the submission or all of it; coverage is that of all of it.

The form of the stream is in grader_stream.py, its events are in grader_pytest.py. What tests
print goes to standard error, as does pytest's own (short) text. No configuration of the
submission is read, no addopts and no pytest.ini: the caller read them and hands over what is
allowed, as one JSON object in which everything may be left out:

    packages       folder with the candidate's dependencies (/opt/grader/env)
    pythonpath     folders, relative to the root, that go on sys.path before the root and its src
    testpaths      folders, files or globs, relative to the root; those that are there are run
    ini            {name: value}: pytest's own or a plugin's options (markers, filterwarnings, asyncio_mode, ...).
                   Patterns (python_files, python_classes, python_functions) add to pytest's own, never replace
    env            {name: value}: environment variables, such as DJANGO_SETTINGS_MODULE
    distribution   {name, version, entry-points: {group: {name: target}}}: the submission as if installed

At the deadline, which should be a little before the sandbox's own limit, the place where the test
hangs and the coverage so far are told and the process ends with status 124."""

import gc
import json
import os
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

# Loading makes no garbage, and looking for some takes a sixth of its time.
gc.disable()

# All that the tools need is imported before sys.path changes and candidate code can run.
import coverage  # noqa: E402
import grader_coverage  # noqa: E402
import grader_django  # noqa: E402
import grader_layout  # noqa: E402
import grader_plugins  # noqa: E402
import grader_pytest  # noqa: E402
import grader_venv  # noqa: E402
import iniconfig  # noqa: E402, F401
import packaging.requirements  # noqa: E402, F401
import pygments.lexers  # noqa: E402, F401
import pytest  # noqa: E402
from grader_stream import Stream  # noqa: E402

gc.freeze()
gc.enable()

OUT_OF_TIME = 124
COMPLETE = (0, 1, 5)  # passed, failed, nothing collected


def main(arguments):
    options = dict(argument[2:].split("=", 1) for argument in arguments)
    submission = os.path.realpath(options.get("submission", "/submission"))
    root = os.path.realpath(options.get("root", submission))
    config = json.loads(options.get("config", "{}"))
    stream = Stream(options["nonce"])
    python = "%d.%d.%d" % sys.version_info[:3]
    stream.emit("hello", python=python, pytest=pytest.__version__, coverage=coverage.__version__)

    os.chdir(root)
    own, tools = grader_layout.set_paths(root, config)
    packages, distribution = config.get("packages", ""), config.get("distribution")
    programs = grader_venv.make(own, packages, tools, distribution)
    grader_venv.set_environment(programs, config.get("env", {}))
    mode = grader_layout.import_mode(root)
    if mode == "importlib":
        sys.path[len(own) : len(own)] = grader_layout.test_folders(root)

    def note(text):
        stream.emit("note", message=text)

    run = Run(stream, root, submission)
    run.watch(float(options.get("deadline", 0)))
    plugins = [run, grader_plugins.Plugins(note), run.reporter, grader_pytest]
    if "DJANGO_SETTINGS_MODULE" in config.get("env", {}) and not grader_plugins.has("django"):
        plugins.append(grader_django)
    where = grader_layout.test_arguments(root, config)
    ini = grader_plugins.options(config.get("ini", {}), note)
    run.finish(pytest.main([*fixed(root, mode), *ini, *where], plugins))


def fixed(root, mode):
    empty = os.path.join(os.path.dirname(os.path.abspath(__file__)), "empty.ini")
    where = ["-c", empty, "--rootdir=" + root, "--confcutdir=" + root, "--import-mode=" + mode]
    quiet = ["-q", "--color=no", "--tb=short", "--show-capture=no", "--no-header", "--no-summary"]
    return [
        *where,
        *quiet,
        "--continue-on-collection-errors",
        "--disable-plugin-autoload",
        "-p",
        "no:cacheprovider",
    ]


class Run:
    """Ends the process once: after the last test, or at the deadline."""

    def __init__(self, stream, root, submission):
        self._stream = stream
        self._ending = threading.Lock()
        self.reporter = grader_pytest.Reporter(stream, root)
        self._measure = grader_coverage.Measure(submission)

    def watch(self, seconds):
        if seconds > 0:
            threading.Thread(target=self._wait, args=(seconds,), daemon=True).start()

    def _wait(self, seconds):
        never = threading.Lock()
        never.acquire()
        never.acquire(timeout=seconds)
        if self._ending.acquire(blocking=False):
            self.reporter.hang()
            self._tell_coverage()
            self._end(-1, OUT_OF_TIME)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, exitstatus):
        """Before the summaries of plugins, which cost time and can fail."""
        self.finish(exitstatus)

    def finish(self, status):
        if self._ending.acquire(blocking=False):
            self._tell_coverage()
            self._end(int(status), int(status))
        threading.Event().wait()  # the deadline came first and ends the process

    def _tell_coverage(self):
        for path, lines, branches in self._measure.files(self.reporter.test_files):
            self._stream.emit("coverage", path=path, lines=lines, branches=branches)

    def _end(self, status, code):
        self._stream.emit(
            "end", status=status, complete=status in COMPLETE and not self.reporter.cut_short
        )
        os._exit(code)  # threads that the tests left behind do not keep the process


if __name__ == "__main__":
    main(sys.argv[1:])
