"""Asks ruff about Python files, with and without their own suppressions, and prints one JSON document.

    python -I run_ruff.py --select=E4,F --ignore= --line-length=88 --python=3.10 --from=FILE --root=DIR

FILE holds NUL-separated paths relative to DIR. The document:

    checked   number of files, those that are not checkable included
    lines     lines of all files that are neither blank nor a comment
    counts    number of findings by their `how`
    findings  path, line, column, code, message, how: open, hidden (only --ignore-noqa shows it) or accepted
              (hidden, by a comment that names its rule); the first 2,000. Of several syntax errors in one
              file only the first; one for each file that is not checkable has the code not-checkable

PYTHON is the oldest version the code is to run on; rules that need a newer one keep quiet. What is only a
syntax error there is none, since the code runs on the Python of the sandbox.

Ruff dies as a whole on some files. So it gets many at once, and where it dies, takes too long or prints
nonsense, half of them, down to the guilty one. No configuration, ignore file or cache is read.
"""

import json
import os
import re
import resource
import subprocess
import sys
from collections import Counter

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workers  # noqa: E402  (beside this file, which -I does not look at)

RUFF = os.path.join(os.path.dirname(os.path.abspath(sys.executable)), "ruff")
LARGEST = 1_000_000
AT_ONCE = 1000
SECONDS_A_FILE = 10
FILES_A_SECOND = 50
SHOWN = 2000
CHECKED = re.compile(rb"\[DEBUG\] Checked (\d+) files? in: [^\n]*\s*$")
ONLY_NEWER = re.compile(r" on Python 3\.\d+ \(syntax was added in Python (3)\.(\d+)\)$")
BROKEN = {"invalid-syntax": "syntax-error", "panic": "not-checkable"}


class Ruff:
    """How to call it; `home` is the folder of the files, a bytes path."""

    def __init__(self, options):
        self.home = os.fsencode(options["--root"])
        sources = [options["--root"], options["--root"] + "/src"]
        version = options["--python"].replace(".", "")
        self.argv = [RUFF, "check", "--isolated", "--no-cache", "--no-respect-gitignore", "--verbose"]
        self.argv += ["--output-format=json", "--target-version=py" + version]
        self.argv += ["--config=src=" + json.dumps(sources)]
        for name in ("--select", "--ignore", "--line-length"):
            self.argv += [name + "=" + options[name]] if options[name] else []

    def findings(self, paths):
        """Pairs of findings, with and without suppressions respected, and the files that ruff breaks on."""
        pair = [self.start(paths, *extra) for extra in ((), ("--ignore-noqa",))]
        answers = [self.answer(process, len(paths)) for process in pair]
        if None not in answers:
            return answers, []
        if len(paths) == 1:
            return ([], []), paths
        middle = len(paths) // 2
        (left, bad), (right, worse) = self.findings(paths[:middle]), self.findings(paths[middle:])
        return (left[0] + right[0], left[1] + right[1]), bad + worse

    def start(self, paths, *extra):
        seconds = SECONDS_A_FILE + len(paths) // FILES_A_SECOND
        files = [os.path.join(self.home, os.fsencode(path)) for path in paths]

        def limit():
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        return subprocess.Popen(
            [*self.argv, *extra, "--", *files],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd="/",
            env={"LC_ALL": "C.UTF-8"},
            preexec_fn=limit,
        )

    def answer(self, process, expected):
        """The findings, or None where ruff did not look at all files; exit code 0 alone proves nothing."""
        out, err = process.communicate()
        checked = CHECKED.search(err)
        if process.returncode not in (0, 1) or not checked or int(checked.group(1)) != expected:
            self.words = err.decode("utf-8", "replace")
            return None
        try:
            return json.loads(out)
        except ValueError:
            return None


def main(arguments):
    options = dict(argument.split("=", 1) for argument in arguments)
    ruff = Ruff(options)
    files = Files(options["--root"], workers.read_list(options["--from"]))
    for first in range(0, len(files.readable), AT_ONCE):
        (obeying, ignoring), broken = ruff.findings(files.readable[first : first + AT_ONCE])
        if broken and ruff.findings([os.path.abspath(__file__)])[1]:
            sys.exit("ruff does not work: " + ruff.words[-1000:])
        files.take(obeying, ignoring)
        files.not_checkable += [(path, "ruff breaks on it") for path in broken]
    print(json.dumps(files.document()))
