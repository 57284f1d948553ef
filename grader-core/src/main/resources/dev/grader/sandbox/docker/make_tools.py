"""Turns a base image's file system into that of a tool image. Runs as root, once, with network.

Standard input is a tar archive: tools.lock, lib/*.py, environment.json (proxies and such, for this step
only) and ca.pem where the host has a CA bundle of its own. All of it but lib lies on a tmpfs and is not
kept. The last line of the output is the full version of Python.
"""

import compileall
import json
import os
import platform
import py_compile
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile

HERE = "/tmp/make"
TOOLS = "/opt/grader/tools"
LIB = "/opt/grader/lib"
PYTHON = TOOLS + "/bin/python"
USER = 65532
# Parts of the standard library that no test of a take-home imports.
UNUSED = re.compile(r"/(test|tests|idlelib|lib2to3|turtledemo|tkinter|ensurepip|site-packages|dist-packages)/")


def main():
    # Block by block: the archive's end is known, the end of standard input may never come.
    with tarfile.open(fileobj=sys.stdin.buffer, mode="r|", bufsize=tarfile.BLOCKSIZE) as archive:
        for member in archive:
            archive.extract(member, HERE)
    with open(HERE + "/environment.json", encoding="utf-8") as file:
        environment = json.load(file)
    if os.path.exists(HERE + "/ca.pem"):
        for name in ("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
            environment[name] = HERE + "/ca.pem"
    install(environment)
    shutil.copytree(HERE + "/lib", LIB)
    compile_all()
    make_folders()
    name_the_user()
    print(platform.python_version())


def install(environment):
    run([sys.executable, "-m", "venv", "--without-pip", TOOLS], environment)
    pip = [sys.executable, "-m", "pip", "--python", PYTHON]
    if subprocess.run(pip + ["--version"], env=environment, capture_output=True).returncode:
        run([PYTHON, "-m", "ensurepip"], environment)
        pip = [PYTHON, "-m", "pip"]
    run(
        pip
        + ["install", "--quiet", "--no-input", "--no-cache-dir", "--disable-pip-version-check"]
        + ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement", HERE + "/tools.lock"],
        environment,
    )


def run(argv, environment):
    done = subprocess.run(argv, env=environment, stdin=subprocess.DEVNULL)
    if done.returncode:
        sys.exit("failed with %d: %s" % (done.returncode, " ".join(argv[:4])))


def compile_all():
    """Some images come without bytecode, and a read-only one would compile in every run."""
    unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    standard = sysconfig.get_path("stdlib")
    compileall.compile_dir(standard, quiet=2, rx=UNUSED, workers=0, invalidation_mode=unchecked)
    compileall.compile_dir(LIB, quiet=2, force=True, invalidation_mode=unchecked)


def make_folders():
    """A tmpfs takes the mode of its mount point with some versions of runc."""
    for folder in ("/submission", "/input", "/tmp"):
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o1777)
    os.makedirs("/opt/grader/env", exist_ok=True)
    os.makedirs("/packages", exist_ok=True)
    os.chmod("/packages", 0o1777)


def name_the_user():
    with open("/etc/passwd", "a+", encoding="utf-8") as file:
        file.seek(0)
        if ":%d:" % USER not in file.read():
            file.write("candidate:x:%d:%d::/tmp:/usr/sbin/nologin\n" % (USER, USER))


main()
