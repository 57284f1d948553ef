"""Asks black about Python files; prints what it would change as one JSON document. Changes nothing.

    python -I run_black.py --line-length=88 --from=FILE --root=DIR

FILE holds NUL-separated paths relative to DIR. The document is {"checked": 4, "files": [...]}: the
number of files, and one entry for each that black would not leave as it is:

    path     as given
    state    not-formatted   black would change it
             formatter-off   black would change it but for a comment that switches black off
             does-not-parse  it is not Python
             not-checkable   black breaks on it or takes more than ten seconds; larger than 1 MB
    line     the first line that would change, or that does not parse; 0 where there is none
    message  what is wrong with it, where that is not plain

One process loads black once and calls it, since loading takes longer than formatting a small
submission. No configuration and no cache is read: the mode is made here. The comments that switch
black off are made ineffective in a copy with as many characters.
"""

import ast
import json
import os
import re
import sys
import warnings

import black

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workers  # noqa: E402  (beside this file, which -I does not look at)

LARGEST = 1_000_000
SWITCH = re.compile(r"(#.*?\b(?:fmt|yapf)[ \t]*):(?=[ \t]*(?:off|skip|disable)\b)")
PLACE = re.compile(r"(\d+):(\d+)(?:: |$)")


def main(arguments):
    options = dict(argument.split("=", 1) for argument in arguments)
    root = os.fsencode(options["--root"])
    mode = black.Mode(line_length=int(options["--line-length"]))
    paths = workers.read_list(options["--from"])
    warnings.simplefilter("ignore")
    os.chdir("/")

    def work(path):
        return entry(path, *examine(os.path.join(root, os.fsencode(path)), mode))

    def died(path, why):
        return entry(path, "not-checkable", 0, why.message)

    answers = workers.each(paths, work, died)
    changed = [answer for answer in answers if answer["state"] != "formatted"]
    print(json.dumps({"checked": len(answers), "files": changed}))


def entry(path, state, line=0, message=""):
    return {"path": path, "state": state, "line": line, "message": message[:300]}


def examine(file, mode):
    with open(file, "rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return "not-checkable", 0, "it is larger than 1 MB"
    try:
        text, _, _ = black.decode_bytes(data, mode)
    except (SyntaxError, UnicodeError, LookupError) as e:
        return "does-not-parse", 0, str(e)
    try:
        return judge(text, mode)
    except (RecursionError, MemoryError):
        return "not-checkable", 0, "it is nested too deeply"
    except Exception as e:  # black's own errors have no common class
        return of_failure(text, e)


def judge(text, mode):
    effective = SWITCH.sub(r"\1;", text)
    line = first_change(effective, mode)
    if not line:
        return ("formatted",)
    switched_off = effective != text and not first_change(text, mode)
    return "formatter-off" if switched_off else "not-formatted", line


def first_change(text, mode):
    """The first line that black would change; 0 where there is none."""
    formatted = black._format_str_once(text, mode=mode)  # format_str does it twice
    if formatted == text:
        return 0
    lines = text.split("\n")
    pairs = enumerate(zip(lines, formatted.split("\n")), 1)
    return next((number for number, (old, new) in pairs if old != new), len(lines))


def of_failure(text, error):
    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as e:
        return "does-not-parse", getattr(e, "lineno", None) or 0, str(getattr(e, "msg", e))
    place = PLACE.search(str(error))
    return "not-checkable", int(place.group(1)) if place else 0, "black cannot read it"


if __name__ == "__main__":
    main(sys.argv[1:])
