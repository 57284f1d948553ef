"""Reads Python files and prints what they are made of, as one JSON document. Never runs or
imports them.

    python -I -S probe.py --from=FILE --root=DIR

FILE holds NUL-separated paths relative to DIR ("-" is standard input). The document, in ASCII (a
byte of a name that is not UTF-8 becomes \\udcXX), has "python": "3.13.0", "stdlib": the names of
its standard library, "checked": the number of paths, and "files": one entry per path, in the order
given. An entry leaves out what is false, zero or empty:

    path         as given
    lines        physical lines; code: lines with code (no blank lines, comments or docstrings);
                 docs: lines of docstrings; comments: lines with only a comment
    test         is for tests, going by its name; test.py where it holds test functions
    loose        code lines at module level outside of functions, classes, imports,
                 assignments, and guards that hold only these
    script       line, code, depth, complexity (as of a function) of those, the main guard included
    main         has `if __name__ == "__main__"`
    tests        number of test functions (test...) in a file that looks like tests
    functions    name (Class.method), line, lines (def to end), code (without blanks, comments,
                 docstring), depth (blocks inside blocks; elif adds none), complexity (McCabe, as
                 ruff's C901 counts), parameters (without self and cls), annotated (how many of them
                 are), returns (is annotated), docstring
    classes      name, line, docstring
    imports      module (dotted), level (of a relative import), line, guard ("import-error": in a
                 try that catches it, or that catches all and holds imports and assignments
                 alone; "type-checking": only for type checkers)
    suspicious   line, column, char ("U+202E") of characters that hide or reorder text; the first 20
    problem      kind, line, column, message: the file could not be read as Python, so only path,
                 test, lines, code, comments and suspicious can be there. Kinds: syntax, python2,
                 encoding, nul, too-large (over 1 MB, or behind 6 MB of output), too-deep,
                 too-slow, crashed, unreadable

Expect about 100 bytes of output a function.
"""

import ast
import json
import os
import re
import sys
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import shape  # noqa: E402  (beside this file, which -I does not look at)
import workers  # noqa: E402

LARGEST = 1_000_000
LARGEST_OUTPUT = 6_000_000
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


def main(arguments):
    options = dict(argument.split("=", 1) for argument in arguments)
    paths = workers.read_list(options["--from"])
    os.chdir(options["--root"])
    warnings.simplefilter("ignore")
    entries = list(within_output(workers.each(paths, examine, entry_of_dead_worker)))
    document = {
        "python": "%d.%d.%d" % sys.version_info[:3],
        "stdlib": sorted(getattr(sys, "stdlib_module_names", ())),
        "checked": len(paths),
        "files": entries,
    }
    print(json.dumps(document, separators=(",", ":")))


def entry_of_dead_worker(path, died):
    kind = "too-slow" if died.slow else "crashed"
    return {"path": path, "problem": Problem(kind, died.message).facts}


def within_output(entries):
    """The entries, without what is in them where the output would be too large."""
    size = 0
    for entry in entries:
        size += len(json.dumps(entry))
        if size > LARGEST_OUTPUT:
            problem = Problem(
                "too-large", "the submission is too large to describe all of it"
            ).facts
            entry = {"path": entry["path"], "problem": problem}
        yield entry


def examine(path):
    entry = {"path": path, "test": bool(shape.TEST_FILE.search(path))}
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
