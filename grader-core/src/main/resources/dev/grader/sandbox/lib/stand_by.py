"""Waits for a command that runs candidate code, with the test runner loaded already.

    python -I stand_by.py

The first process of a container that was started before it is known what is to run in it. It prints
the line "ready", which is no output of the command's. Then it reads what boot.py reads with --argv: a
program with its arguments, and the archive of the files. Where the program is the test runner of this
folder, this process goes on as the runner; else it becomes the program. Until then nothing of a
candidate is in the container.
"""

import os
import sys

LIB = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, LIB)

import boot  # noqa: E402  (beside this file, which -I does not look at)
import run_pytest  # noqa: E402

sys.path.remove(LIB)
for name in ("boot", "run_pytest"):  # a submission may have modules of these names
    del sys.modules[name]


def main():
    os.write(1, b"ready\n")
    try:
        argv = boot.argv_of(sys.stdin.buffer)
        boot.enter(argv)
        if argv[:3] != [sys.executable, "-I", run_pytest.__file__]:
            os.execv(argv[0], argv)
    except (boot.Refused, OSError, ValueError) as problem:
        boot.refuse(problem)
    sys.argv = argv[2:]
    run_pytest.main(argv[3:])


if __name__ == "__main__":
    main()
