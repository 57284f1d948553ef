"""Asks ruff about Python files, with and without their own suppressions; prints one JSON document.

    python -I run_ruff.py --select=E4,F --ignore= --line-length=88 --python=3.10 \\
        --from=FILE --root=DIR

FILE holds NUL-separated paths relative to DIR. The document:

    checked   number of files, those that are not checkable included
    lines     lines of all files that are neither blank nor a comment
    counts    number of findings by their `how`
    findings  path, line, column, code, message, how: open, hidden (only --ignore-noqa shows it)
              or accepted (hidden, by a comment that names its rule); the first 2,000. Of several
              syntax errors in one file only the first; one for each file that is not checkable
              has the code not-checkable

PYTHON is the oldest version the code is to run on; rules that need a newer one keep quiet. Syntax
that is newer than that but known to the Python of the sandbox, which runs the code, is no error.

Ruff dies as a whole on some files. So it gets many at once, and where it dies, takes too long or
prints nonsense, half of them, down to the guilty one. No configuration, ignore file or cache is
read.
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
MARKERS = [
    "fastapi." + name for name in "Body Cookie Depends File Form Header Path Query Security".split()
]
MARKERS += [
    "typer.Argument",
    "typer.Option",
]  # calls that belong into a parameter's default: no B008
LARGEST = 1_000_000
AT_ONCE = 1000
SECONDS_A_FILE = 10
FILES_A_SECOND = 50
SHOWN = 2000
CHECKED = re.compile(rb"\[DEBUG\] Checked (\d+) files? in: [^\n]*\s*$")
NEWER = re.compile(r" on Python 3\.\d+ \(syntax was added in Python 3\.(\d+)\)$")
CODES = {"invalid-syntax": "syntax-error", "panic": "not-checkable"}
COMMENT = re.compile("#.*")
FOR_THE_FILE = re.compile(r"#\s*(?:ruff|flake8)\s*:.*")


class Ruff:
    """How to call it; `home` is the folder of the files, a bytes path."""

    def __init__(self, options):
        self.home = os.fsencode(options["--root"])
        sources = [options["--root"], options["--root"] + "/src"]
        minor = min(int(options["--python"].split(".")[1]), sys.version_info.minor)
        self.argv = [
            RUFF,
            "check",
            "--isolated",
            "--no-cache",
            "--no-respect-gitignore",
            "--verbose",
        ]
        self.argv += ["--output-format=json", "--target-version=py3%d" % minor]
        self.argv += ["--config=src=" + json.dumps(sources)]
        self.argv += ["--config=lint.flake8-bugbear.extend-immutable-calls=" + json.dumps(MARKERS)]
        for name in ("--select", "--ignore", "--line-length"):
            self.argv += [name + "=" + options[name]] if options[name] else []

    def findings(self, paths):
        """Findings with and without suppressions respected, and the files that ruff breaks on."""
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
        """The findings, or None where ruff did not look at all files; 0 alone proves nothing."""
        out, err = process.communicate()
        checked = CHECKED.search(err)
        if process.returncode not in (0, 1) or not checked or int(checked.group(1)) != expected:
            self.words = err.decode("utf-8", "replace")
            return None
        try:
            return json.loads(out)
        except ValueError:
            return None


class Files:
    """The files and what was found in them."""

    def __init__(self, root, paths):
        self.root, self.readable, self.lines = root, [], 0
        self.counts, self.findings = Counter(), []
        for path in paths:
            self.read(path)
        self.checked = len(paths)
        self.paths = {
            os.fsencode(self.file(path)).decode("utf-8", "replace"): path for path in paths
        }

    def file(self, path):
        return os.path.join(self.root, path)

    def read(self, path):
        with open(self.file(path), "rb") as stream:
            data = stream.read(LARGEST + 1)
        lines = [line.strip() for line in data.splitlines()]
        self.lines += sum(line != b"" and line[:1] != b"#" for line in lines)
        if len(data) > LARGEST:
            return self.break_on(path, "it is larger than 1 MB")
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as e:
            line = data.count(b"\n", 0, e.start) + 1
            return self.add(path, line, 0, "not-utf-8", "this line is not UTF-8")
        return self.readable.append(path)

    def break_on(self, path, why):
        self.add(path, 0, 0, "not-checkable", "ruff cannot check this file: " + why)

    def take(self, obeying, ignoring):
        """Adds what ruff found, with and without suppressions respected."""
        shown = Counter(key(finding) for finding in obeying)
        broken = set()
        for finding in obeying + [found for found in ignoring if is_hidden(found, shown)]:
            path, code = self.paths[finding["filename"]], CODES.get(
                finding["code"], finding["code"]
            )
            newer = NEWER.search(finding["message"])
            if newer and int(newer.group(1)) <= sys.version_info.minor or (path, code) in broken:
                continue
            if finding["code"] in CODES:
                broken.add((path, code))
            place = finding["location"]
            how = self.how(path, finding) if "hidden" in finding else "open"
            self.add(path, place["row"], place["column"], code, finding["message"], how)

    def how(self, path, finding):
        """A finding is accepted where a comment on its line, or for the file, names its rule."""
        with open(self.file(path), encoding="utf-8", newline="\n") as stream:
            text = stream.read()
        row = finding.get("noqa_row") or finding["location"]["row"]
        comments = COMMENT.findall(re.split("\r\n|\r|\n", text)[row - 1])
        names = re.compile(r"\b%s\b" % re.escape(finding["code"]))
        accepted = any(names.search(comment) for comment in comments + FOR_THE_FILE.findall(text))
        return "accepted" if accepted else "hidden"

    def add(self, path, line, column, code, message, how="open"):
        self.counts[how] += 1
        if len(self.findings) < SHOWN:
            self.findings.append(
                {
                    "path": path,
                    "line": line,
                    "column": column,
                    "code": code,
                    "message": message[:300],
                    "how": how,
                }
            )


def key(finding):
    return finding["filename"], finding["code"], tuple(finding["location"].values())


def is_hidden(finding, shown):
    """Whether it is not among those shown, of which it takes one away; marks it."""
    if shown[key(finding)]:
        shown[key(finding)] -= 1
        return False
    finding["hidden"] = True
    return True


def main(arguments):
    options = dict(argument.split("=", 1) for argument in arguments)
    ruff = Ruff(options)
    files = Files(options["--root"], workers.read_list(options["--from"]))
    for first in range(0, len(files.readable), AT_ONCE):
        (obeying, ignoring), broken = ruff.findings(files.readable[first : first + AT_ONCE])
        if broken and ruff.findings([os.path.abspath(__file__)])[1]:
            sys.exit("ruff does not work: " + ruff.words[-1000:])
        files.take(obeying, ignoring)
        for path in broken:
            files.break_on(path, "its parser breaks on it, or takes too long")
    document = {name: getattr(files, name) for name in ("checked", "lines", "counts", "findings")}
    print(json.dumps(document))


if __name__ == "__main__":
    main(sys.argv[1:])
