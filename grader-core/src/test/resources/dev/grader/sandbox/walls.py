"""Tries what a candidate's program may not do; prints {wall: "ok" or what was found}."""

import ctypes
import glob
import json
import os
import resource
import socket

LIBC = ctypes.CDLL(None, use_errno=True)
WALLS = {}


def wall(name, holds, found=""):
    WALLS[name] = "ok" if holds else "found: %s" % (found,)


def refused(name, attempt):
    try:
        found = attempt()
    except OSError as problem:
        wall(name, True, problem)
    else:
        wall(name, False, found)


def status():
    with open("/proc/self/status") as file:
        return dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)


def mounts():
    with open("/proc/self/mounts") as file:
        return {line.split()[1]: (line.split()[2], line.split()[3].split(",")) for line in file}


def call(name, *arguments):
    if getattr(LIBC, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), name)
    return name + " worked"


def read_limit(*paths):
    for path in paths:
        try:
            with open(path) as file:
                return file.read().split()[0]
        except OSError:
            pass
    return "unknown"


mine = status()
places = mounts()
for kind in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"):
    wall("no capabilities: " + kind, int(mine[kind], 16) == 0, mine[kind])
wall("not root", os.getuid() == 65532 and os.getgid() == 65532, (os.getuid(), os.getgid()))
wall("no other groups", set(os.getgroups()) <= {65532}, os.getgroups())
wall("no new privileges", mine.get("NoNewPrivs", "1").strip() == "1", mine.get("NoNewPrivs"))
wall("system calls are filtered", mine.get("Seccomp", "2").strip() == "2", mine.get("Seccomp"))
interfaces = {name for _, name in socket.if_nameindex()}
if os.path.isdir("/sys/class/net"):
    interfaces |= set(os.listdir("/sys/class/net"))
wall("only a loopback interface", interfaces <= {"lo"}, interfaces)
refused("no route to the outside", lambda: socket.create_connection(("192.0.2.1", 80), 2))
refused("no names are resolved", lambda: socket.getaddrinfo("example.org", 80))
refused("no raw sockets", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
refused("no packet sockets", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
wall("the root is read-only", "ro" in places["/"][1], places["/"])
for folder in ("/etc", "/opt/grader/lib", "/opt/grader/tools/bin", "/usr", "/home", "/var/tmp", "/packages"):
    if os.path.isdir(folder):
        refused("cannot write to " + folder, lambda: open(folder + "/planted", "w"))
for folder in ("/submission", "/input", "/tmp"):
    kind, options = places[folder]
    wall(folder + " is a sized tmpfs", kind == "tmpfs" and any(o.startswith("size=") for o in options), options)
    wall(folder + " has no setuid and no devices", {"nosuid", "nodev"} <= set(options), options)
wall("shared memory is small", os.statvfs("/dev/shm").f_blocks * os.statvfs("/dev/shm").f_frsize <= 16 << 20)
wall("no engine socket", not glob.glob("/var/run/*.sock") + glob.glob("/run/*.sock"))
wall("no disks", not glob.glob("/dev/sd*") + glob.glob("/dev/vd*") + glob.glob("/dev/mem"))
refused("cannot mount", lambda: call("mount", b"none", b"/tmp", b"tmpfs", 0, None))
refused("cannot unshare into a user namespace", lambda: call("unshare", 0x10000000))
refused("cannot chroot", lambda: os.chroot("/tmp"))
refused("cannot set the host name", lambda: call("sethostname", b"x", 1))
refused("cannot load keys", lambda: call("syscall", 248, b"user", b"x", b"y", 1, -3))
refused("cannot load bpf programs", lambda: call("syscall", 321, 0, None, 0))
refused("cannot write kernel settings", lambda: open("/proc/sys/kernel/core_pattern", "w"))
refused("cannot trigger the kernel", lambda: open("/proc/sysrq-trigger", "w"))
wall("other processes are not seen", len(glob.glob("/proc/[0-9]*")) <= 3, glob.glob("/proc/[0-9]*"))
wall("no core dumps", resource.getrlimit(resource.RLIMIT_CORE) == (0, 0))
wall("open files are limited", resource.getrlimit(resource.RLIMIT_NOFILE)[1] <= 4096)
memory = read_limit("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
wall("memory is limited", memory in (str(256 << 20), "unknown"), memory)
processes = read_limit("/sys/fs/cgroup/pids.max", "/sys/fs/cgroup/pids/pids.max")
wall("processes are limited", processes in ("48", "unknown"), processes)
setuid = [
    path
    for folder in ("/bin", "/sbin", "/usr/bin", "/usr/sbin")
    for path in glob.glob(folder + "/*")
    if os.path.isfile(path) and os.stat(path).st_mode & 0o6000 and os.access(path, os.X_OK)
]
wall("programs with setuid gain nothing", not setuid or mine.get("NoNewPrivs", "1").strip() == "1", setuid)
wall("nothing on standard input", os.read(0, 1) == b"")
print(json.dumps(WALLS))
