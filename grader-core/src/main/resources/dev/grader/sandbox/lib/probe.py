"""Reads Python files and prints what they are made of, as one JSON document. Never runs or
imports them.

    python -I -S probe.py [--from=FILE | PATH...]

The paths (relative to the working folder, or absolute) are arguments, or NUL-separated bytes in
FILE ("-" is standard input). The document is {"python": "3.13.0", "files": [...]} with one entry
per path, in the order given, in ASCII (a byte of a name that is not UTF-8 becomes \\udcXX). An
entry leaves out what is false, zero or empty:

    path         as given
    lines        physical lines; code: lines with code (no blank lines, comments or docstrings);
                 docs: lines of docstrings; comments: lines with only a comment
    loose        code lines at module level outside of functions, classes, imports, assignments, guards
    main         has `if __name__ == "__main__"`
    tests        number of test functions (test...) in a file that looks like tests
    functions    name (Class.method), line, lines (def to end), code (without blanks, comments, docstring),
                 depth (blocks inside blocks; elif adds none), complexity (McCabe, as ruff's C901 counts),
                 parameters (without self and cls), annotated (how many of them are), returns (is annotated),
                 docstring
    classes      name, line, docstring
    imports      module (dotted), level (of a relative import), line, guard ("import-error": inside a try that
                 catches it; "type-checking": only for type checkers)
    suspicious   line, column, char ("U+202E") of characters that hide or reorder text; the first 20
    problem      kind, line, column, message: the file could not be read as Python, so only path, lines, code,
                 comments and suspicious can be there. Kinds: syntax, python2, encoding, nul, too-large (over
                 1 MB), too-deep, too-slow, crashed, unreadable

Parsers can be killed by hostile input, so a forked worker does the parsing; when it dies, or
takes more than ten seconds for one file, another goes on behind the guilty file. Expect about 100
bytes of output a function."""

import ast
import json
import os
import re
import resource
import select
import signal
import sys
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import shape  # noqa: E402  (beside this file, which -I does not look at)

LARGEST = 1_000_000
SECONDS_A_FILE = 10
MEMORY = 1 << 30
SUSPICIOUS_SHOWN = 20
NEWLINE = re.compile(r"\r\n|\r|\n")
COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
ENCODINGS = re.compile(
    r"(utf-?8(-sig)?|(us-)?ascii|latin-?\d*|iso-?8859-?\d+|(cp|windows-?)\d+|koi8-?[ru]"
    r"|shift-?jis|euc-?(jp|kr)|gb(k|2312|18030)|big5)(-unix|-dos|-mac)?$"
)
HIDING = re.compile(
    "[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
PYTHON2 = re.compile(
    r"""^\s*(print|exec)\s+[^\s=.,:)\]]  | ^\s*print\s*(>>|$)
      | \bexcept\s+[\w.()\s,]+,\s*\w+\s*: | ^\s*raise\s+[\w.]+\s*,
      | <>  | `  | \b\d+[lL]\b  | \b0\d+\b  | \bur['"]""",
    re.VERBOSE,
)


class Problem(Exception):
    """The file cannot be read as Python; the arguments say why."""

    def __init__(self, kind, message, line=0, column=0):
        super().__init__(message)
        found = {"kind": kind, "line": line, "column": column, "message": message[:300]}
        self.facts = {key: value for key, value in found.items() if value}


# The parent: hands out files and survives the death of a worker.


def main(arguments):
    paths = arguments
    if arguments and arguments[0].startswith("--from="):
        paths = read_list(arguments[0][len("--from=") :])
    done = []
    while len(done) < len(paths):
        worker, answers = start_worker(paths[len(done) :])
        lines, slow = collect(answers, len(paths) - len(done))
        done += lines
        os.close(answers)
        if slow:
            os.kill(worker, signal.SIGKILL)
        status = os.waitpid(worker, 0)[1]
        if len(done) < len(paths):
            done.append(json.dumps(entry_of_dead_worker(paths[len(done)], slow, status)))
    version = "%d.%d.%d" % sys.version_info[:3]
    print('{"python": "%s", "files": [\n' % version + ",\n".join(done) + "\n]}")


def read_list(file):
    with open(0 if file == "-" else file, "rb") as stream:
        return [os.fsdecode(name) for name in stream.read().split(b"\0") if name]


def start_worker(paths):
    read_end, write_end = os.pipe()
    worker = os.fork()
    if worker:
        os.close(write_end)
        return worker, read_end
    try:
        os.close(read_end)
        work(paths, write_end)
        os._exit(0)
    finally:
        os._exit(1)


def work(paths, write_end):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore")
    with open(write_end, "w", encoding="ascii") as out:
        for path in paths:
            out.write(json.dumps(examine(path)) + "\n")
            out.flush()


def collect(answers, expected):
    """The lines that arrive until the worker has done all, dies, or is too slow."""
    data, lines = b"", []
    while len(lines) < expected:
        if not select.select([answers], [], [], SECONDS_A_FILE)[0]:
            return lines, True
        more = os.read(answers, 1 << 20)
        if not more:
            break
        *whole, data = (data + more).split(b"\n")
        lines += [line.decode("ascii") for line in whole]
    return lines, False


def entry_of_dead_worker(path, slow, status):
    if slow:
        message = "reading it takes more than %d seconds" % SECONDS_A_FILE
        return {"path": path, "problem": Problem("too-slow", message).facts}
    message = "Python's own parser breaks on it (status %d)" % status
    return {"path": path, "problem": Problem("crashed", message).facts}


# The worker: one file after the other.


def examine(path):
    entry = {"path": path}
    try:
        text = decode(read(path))
        lines = NEWLINE.split(text)
        if lines[-1] == "":
            lines.pop()
        entry.update(lines=len(lines), suspicious=suspicious(lines))
        entry.update(counts(lines, set(), set())[0])
        tree = parse(text, lines)
        spans = '"""' in text or "'''" in text or "\\\n" in text or "\\\r" in text
        inside = shape.lines_inside_strings(tree) if spans else set()
        counted, code = counts(lines, inside, shape.docstring_lines(tree))
        entry.update(counted)
        entry.update(shape.describe(tree, path, code))
    except Problem as problem:
        entry["problem"] = problem.facts
    except (RecursionError, MemoryError):
        entry["problem"] = Problem("too-deep", "it is nested too deeply to be read").facts
    return {key: value for key, value in entry.items() if value}


def read(path):
    try:
        with open(path, "rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as e:
        raise Problem("unreadable", str(e)) from None
    if len(data) > LARGEST:
        raise Problem("too-large", "it is larger than 1 MB")
    return data


def decode(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Problem("encoding", "it is UTF-16, which Python cannot run", 1, 1)
    if b"\0" in data:
        raise Problem("nul", "it holds a NUL byte", line_at(data, data.index(b"\0")), 1)
    encoding = declared_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as e:
        name = encoding.replace("-sig", "").upper()
        raise Problem("encoding", "it is not " + name, line_at(data, e.start), 1) from None
    except LookupError:
        raise Problem("encoding", "it declares an unknown encoding: " + encoding, 1, 1) from None


def declared_encoding(data):
    """By PEP 263. Only ordinary encodings: others (utf-7, rot13) can hide what the code is."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    for line in data.split(b"\n", 2)[:2]:
        cookie = COOKIE.match(line)
        if cookie:
            encoding = cookie.group(1).decode("ascii", "replace").replace("_", "-").lower()
            if not ENCODINGS.match(encoding):
                raise Problem("encoding", "it declares the encoding " + encoding, 1, 1)
            return re.sub("-(unix|dos|mac)$", "", encoding)
    return "utf-8"


def line_at(data, index):
    return data.count(b"\n", 0, index) + 1


def suspicious(lines):
    found = []
    for number, line in enumerate(lines, 1):
        for match in () if line.isascii() else HIDING.finditer(line):
            if len(found) < SUSPICIOUS_SHOWN and not joins_characters(match, line):
                char = "U+%04X" % ord(match.group())
                found.append({"line": number, "column": match.start() + 1, "char": char})
    return found


def joins_characters(match, line):
    """Joiners belong into emoji and some scripts."""
    start = match.start()
    return match.group() in "\u200c\u200d" and start > 0 and not line[start - 1].isascii()


def parse(text, lines):
    try:
        return ast.parse(text)
    except SyntaxError as e:
        line, column = e.lineno or 0, max(e.offset or 0, 0)
        source = lines[line - 1] if 0 < line <= len(lines) else ""
        old = PYTHON2.search(source) or "Missing parentheses in call to" in str(e.msg)
        raise Problem("python2" if old else "syntax", str(e.msg), line, column) from None
    except ValueError as e:
        raise Problem("syntax", str(e)) from None


def counts(lines, inside, docs):
    """Lines by kind, and the set of those with code; `inside` are lines inside longer strings."""
    code, comments = set(), 0
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if line and number not in docs:
            if line[0] == "#" and number not in inside:
                comments += 1
            else:
                code.add(number)
    return {"code": len(code), "comments": comments, "docs": len(docs)}, code


if __name__ == "__main__":
    main(sys.argv[1:])
