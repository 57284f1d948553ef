"""Resolves requirements, installs them once and keeps the result for everybody who asks for the same.

    python -I install.py STORE

Runs in a place that holds no candidate file. /input has requirements.txt (plain PEP 508 lines),
environment.json (proxies and the package index of the host) and ca.pem where the host has a CA bundle of
its own. STORE is a folder that only this script writes: uv's cache, bytecode, and the environments, each
named by the hash of what was resolved and renamed into place when it is complete.

Prints one line of JSON: {"installed": ID, "left-out": [[REQUIREMENT, WORDS], ...]},
{"impossible": REQUIREMENT, "reason": WORDS} for what the requirements ask in vain, or
{"unreachable": WORDS} where the package index or the disk is the problem. Left out is what exists, but not as a wheel
for this Python: nothing is ever built from source here, since a build runs whatever its author likes.
"""

import concurrent.futures
import glob
import hashlib
import importlib.util
import json
import os
import py_compile
import re
import shutil
import subprocess
import sys
import tempfile
import time

TOOLS = os.path.dirname(sys.executable)
INPUT = "/input"
# A package that every index has: where it cannot be resolved, the index is at fault.
CERTAIN = "packaging"
SEARCH_SECONDS = 60
WORDS = 2000


class Impossible(Exception):
    """The resolver says that the requirements cannot be met."""


class Unreachable(Exception):
    """The package index does not answer, or not as one."""


def main(store):
    with open(INPUT + "/requirements.txt", encoding="utf-8") as file:
        requirements = [line.strip() for line in file if line.strip()]
    environment = uv_environment(store)
    try:
        answer = {"installed": provide(store, requirements, environment)}
    except Impossible as problem:
        answer = provide_without_misfits(store, requirements, str(problem), environment)
    except Unreachable as problem:
        answer = {"unreachable": str(problem)[-WORDS:]}
    print(json.dumps(answer))


def uv_environment(store):
    environment = {
        "HOME": "/tmp",
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "UV_CACHE_DIR": store + "/cache",
        "UV_HTTP_TIMEOUT": "30",
        "UV_NO_CONFIG": "1",
        "UV_NO_PROGRESS": "1",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    with open(INPUT + "/environment.json", encoding="utf-8") as file:
        environment.update(json.load(file))
    if os.path.exists(INPUT + "/ca.pem"):
        environment["SSL_CERT_FILE"] = INPUT + "/ca.pem"
    return environment


def provide(store, requirements, environment):
    lock = resolve(requirements, environment)
    name = hashlib.sha256((sys.implementation.cache_tag + "\n" + lock).encode()).hexdigest()[:32]
    environments = store + "/environments"
    target = environments + "/" + name
    if not os.path.isdir(target):
        os.makedirs(environments, exist_ok=True)
        sweep(environments)
        making = tempfile.mkdtemp(prefix=".making-", dir=environments)
        try:
            build(store, lock, making, environment)
            os.chmod(making, 0o755)
            rename(making, target)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return name


def resolve(requirements, environment):
    argv = ["pip", "compile", "--quiet", "--no-header", "--no-annotate", "--only-binary", ":all:"]
    done = uv(argv + ["--python", sys.executable, "-"], environment, "\n".join(requirements) + "\n")
    if done.returncode == 0:
        return done.stdout
    words = done.stderr.strip()
    ours = re.search(r"Forbidden|Unauthorized|authentication|No space left|os error 28", words)
    if not ours and ("No solution found" in words or "parse" in words):
        raise Impossible(words)
    raise Unreachable(words)


def uv(argv, environment, text=""):
    return subprocess.run(
        [TOOLS + "/uv", "--color", "never"] + argv,
        env=environment,
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def provide_without_misfits(store, requirements, words, environment):
    """Leaves out what does not exist for this Python; names the requirement that is at fault for anything else."""
    try:
        resolve([CERTAIN], dict(environment, UV_CACHE_DIR=tempfile.mkdtemp(dir="/tmp")))
        alone = refusals(requirements, environment)
        for requirement, why in alone.items():
            if not is_misfit(why):
                return {"impossible": requirement, "reason": plain(why)}
        fitting = [requirement for requirement in requirements if requirement not in alone]
        try:
            if alone:
                left_out = [[requirement, plain(why)] for requirement, why in alone.items()]
                return {"installed": provide(store, fitting, environment), "left-out": left_out}
        except Impossible as problem:
            words = str(problem)
        culprit, words = first_that_fits_no_other(fitting, words, environment)
        return {"impossible": culprit, "reason": plain(words)}
    except (Impossible, Unreachable) as problem:
        return {"unreachable": ("%s\n%s" % (problem, words))[:WORDS]}


def refusals(requirements, environment):
    """Returns the resolver's words by requirement that it refuses even alone."""
    deadline = time.monotonic() + SEARCH_SECONDS
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda line: refusal([line], environment, deadline), requirements))
    return {line: words for line, words in zip(requirements, answers) if words}


def refusal(requirements, environment, deadline):
    try:
        if time.monotonic() < deadline:
            resolve(requirements, environment)
    except Impossible as problem:
        return str(problem)
    return ""


def is_misfit(words):
    """Says whether it exists, but only as source, or for other Pythons or other systems."""
    return bool(re.search(r"no usable wheels|no wheels with a matching|depends on Python\b", words))


def first_that_fits_no_other(requirements, words, environment):
    deadline = time.monotonic() + SEARCH_SECONDS
    for count in range(2, len(requirements) + 1):
        why = refusal(requirements[:count], environment, deadline)
        if why:
            return requirements[count - 1], why
    return "", words


def plain(words):
    """Returns the resolver's reason as one line, without its hints on how to run it."""
    reason = re.split(r"\n\s*hint: ", words)[0]
    reason = re.sub(r"\s+", " ", reason)
    reason = re.sub(r"^(.*?No solution found when resolving dependencies:?)?\W*(cause: )?", "", reason)
    return re.sub(r", we can conclude that your requirements are unsatisfiable", "", reason)[:WORDS]


def build(store, lock, target, environment):
    argv = ["pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", "--link-mode", "hardlink"]
    done = uv(argv + ["--python", sys.executable, "--target", target, "-r", "-"], environment, lock)
    if done.returncode:
        raise Unreachable(done.stderr.strip())
    remove_hooks(target)
    compile_all(store, target)


def remove_hooks(target):
    """What Python would run at its start."""
    for pattern in ("*.pth", "sitecustomize*", "usercustomize*", ".lock"):
        for path in glob.glob(target + "/" + pattern):
            if os.path.isdir(path):
                shutil.rmtree(path)
            else:
                os.remove(path)


def compile_all(store, target):
    """Compiles what nobody has compiled before: bytecode is kept by package and version, as links."""
    kept = "%s/bytecode/%s" % (store, sys.implementation.cache_tag)
    packages = {os.path.basename(info): sources(info) for info in glob.glob(target + "/*.dist-info")}
    for package, files in packages.items():
        if os.path.isdir(kept + "/" + package):
            for file in files:
                link(kept + "/" + package + "/" + bytecode(file), target + "/" + bytecode(file))
    stale = [path for files in packages.values() for path in files if not is_fresh(target, path)]
    if stale:
        compile_files(target, stale)
    for package, files in packages.items():
        if not os.path.isdir(kept + "/" + package):
            keep(target, files, kept + "/" + package)


def sources(info):
    with open(info + "/RECORD", encoding="utf-8") as record:
        names = [line.rsplit(",", 2)[0].strip('"') for line in record]
    inside = [name for name in names if name.endswith(".py") and not name.startswith(("/", "..", "bin/"))]
    return [name for name in inside if os.path.isfile(os.path.join(os.path.dirname(info), name))]


def bytecode(source):
    return importlib.util.cache_from_source(source)


def is_fresh(target, source):
    status = os.stat(target + "/" + source)
    try:
        with open(target + "/" + bytecode(source), "rb") as file:
            header = file.read(16)
    except OSError:
        return False
    expected = importlib.util.MAGIC_NUMBER + bytes(4)
    for number in (int(status.st_mtime), status.st_size):
        expected += (number & 0xFFFFFFFF).to_bytes(4, "little")
    return header == expected


def compile_files(target, files):
    paths = [target + "/" + file for file in files]
    if len(paths) < 50:
        compile_some(paths)
        return
    groups = [paths[start : start + 50] for start in range(0, len(paths), 50)]
    with concurrent.futures.ProcessPoolExecutor() as pool:
        list(pool.map(compile_some, groups))


def compile_some(paths):
    for path in paths:
        try:
            py_compile.compile(path, quiet=2, doraise=False)
        except (OSError, ValueError, RecursionError, MemoryError):
            pass  # templates and tests of broken syntax; Python would not compile it either


def keep(target, files, folder):
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    making = tempfile.mkdtemp(prefix=".making-", dir=os.path.dirname(folder))
    for file in files:
        link(target + "/" + bytecode(file), making + "/" + bytecode(file))
    rename(making, folder)
    shutil.rmtree(making, ignore_errors=True)


def link(source, target):
    if os.path.exists(source) and not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.link(source, target)


def rename(folder, target):
    """Somebody else may have been faster; theirs is as good."""
    try:
        os.rename(folder, target)
    except OSError:
        if not os.path.isdir(target):
            raise


def sweep(folder):
    """Removes what a killed run has left half made."""
    for path in glob.glob(folder + "/.making-*"):
        if time.time() - os.stat(path).st_mtime > 3600:
            shutil.rmtree(path, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1])
