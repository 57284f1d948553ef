"""Unpacks a submission inside the sandbox and becomes the command that looks at it.

    python -I -S boot.py [--into=FOLDER] [--cwd=FOLDER] PROGRAM ARG...
    python -I -S boot.py [--into=FOLDER] [--cwd=FOLDER] --argv

Standard input is an uncompressed tar archive (ustar, with pax or GNU long names) of regular files
and folders below submission/ and input/, ended by its two zero blocks; what comes after those is not
waited for. No byte at all means "nothing to unpack". They are unpacked into /submission and /input
(or below the FOLDER of --into). Everything else (links, devices, absolute names, "..", a file twice,
an archive cut short) is refused: one line "boot: ..." on standard error and exit status 120, and
nothing is run.

Then the process becomes PROGRAM (an absolute path, no shell) with an empty standard input, in
/submission or the folder of --cwd. With --argv, PROGRAM and its arguments come before the archive: a line
with a number, then so many bytes with NUL between the arguments; a sandbox can be started before it is
known what is to run in it.

Paths stay bytes all the way: names that are not UTF-8 arrive on disk as they are. The tarfile module
would cost more than half of the start-up time, hence the small reader.
"""

import os
import sys

REFUSED = 120
PLACES = (b"submission", b"input")
BLOCK = 512
CHUNK = 1 << 20
NAME_LIMIT = 1 << 16


class Refused(Exception):
    """The archive cannot be unpacked; the message says why."""


def main(arguments):
    into, cwd = "/", None
    while arguments and arguments[0].startswith("--"):
        option = arguments.pop(0)
        if option.startswith("--into="):
            into = option[len("--into=") :]
        elif option.startswith("--cwd="):
            cwd = option[len("--cwd=") :]
        elif option == "--argv":
            arguments = argv_of(sys.stdin.buffer)
        else:
            raise Refused("unknown option " + option)
    enter(arguments, into, cwd)
    os.execv(arguments[0], arguments)


def enter(program, into="/", cwd=None):
    """Unpacks and goes there; what is left to do is to become the program."""
    if not (program and program[0].startswith("/")):
        raise Refused("expected the absolute path of a program to run")
    unpack(sys.stdin.buffer, os.fsencode(into))
    submission = os.path.join(into, "submission")
    os.chdir(cwd or (submission if os.path.isdir(submission) else into))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)


def argv_of(stream):
    return os.fsdecode(stream.read(int(stream.readline(16)))).split("\0")


def unpack(stream, into):
    long_name = None
    made = {into}
    first = stream.read(BLOCK)
    if not first:
        return
    header = whole(first)
    while header.strip(b"\0"):
        size, kind = size_of(header), header[156:157]
        if kind in (b"x", b"L"):
            long_name = long_name_of(kind, contents(stream, size)) or long_name
        else:
            store(stream, into, made, long_name or short_name_of(header), kind, size, header)
            long_name = None
        header = whole(stream.read(BLOCK))
    whole(stream.read(BLOCK))


def store(stream, into, made, name, kind, size, header):
    path = os.path.join(into, checked(name))
    if kind == b"5":
        make_folder(path, made)
    elif kind in (b"0", b"\0"):
        make_folder(os.path.dirname(path), made)
        runnable = int(header[100:108].strip(b"\0 ") or b"0", 8) & 0o100
        mode = 0o755 if runnable else 0o644
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
        try:
            copy(stream, file, size)
        finally:
            os.close(file)
    else:
        raise Refused("neither a file nor a folder: %r" % name)


def make_folder(path, made):
    if path not in made:
        os.makedirs(path, exist_ok=True)
        made.add(path)


def copy(stream, file, size):
    left = size
    while left:
        data = stream.read(min(left, CHUNK))
        if not data:
            raise Refused("the archive ended early")
        left -= len(data)
        while data:
            data = data[os.write(file, data) :]
    stream.read(-size % BLOCK)


def contents(stream, size):
    if size > NAME_LIMIT:
        raise Refused("a name of %d bytes" % size)
    data = stream.read(size)
    stream.read(-size % BLOCK)
    return data


def whole(block):
    if len(block) != BLOCK:
        raise Refused("the archive ended early")
    return block


def size_of(header):
    try:
        return int(header[124:136].strip(b"\0 ") or b"0", 8)
    except ValueError:
        raise Refused("a size that is not an octal number") from None


def short_name_of(header):
    name = header[:100].split(b"\0")[0]
    prefix = header[345:500].split(b"\0")[0] if header[257:263] == b"ustar\0" else b""
    return prefix + b"/" + name if prefix else name


def long_name_of(kind, data):
    """The name in a GNU long-name entry or in the record "27 path=...\\n" of a pax header."""
    if kind == b"L":
        return data.rstrip(b"\0")
    while data:
        length = int(data.split(b" ")[0])
        record = data[:length].partition(b" ")[2]
        if record.startswith(b"path="):
            return record[len(b"path=") : -1]
        data = data[max(length, 1) :]
    return None


def checked(name):
    parts = name.rstrip(b"/").split(b"/")
    if any(part in (b"", b".", b"..") for part in parts) or b"\0" in name:
        raise Refused("not a plain relative path: %r" % name)
    if parts[0] not in PLACES:
        raise Refused("neither below submission/ nor below input/: %r" % name)
    return b"/".join(parts)


def refuse(problem):
    os.write(2, ("boot: %s\n" % problem).encode("utf-8", "backslashreplace"))
    os._exit(REFUSED)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Refused, OSError, ValueError) as problem:
        refuse(problem)
