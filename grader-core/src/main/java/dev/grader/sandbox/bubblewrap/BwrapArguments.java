package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Layout;
import dev.grader.sandbox.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the argv of bwrap. Everything here is tried from inside by an integration test. */
final class BwrapArguments {
  /** The file descriptor on which bwrap tells the process it starts. */
  static final String STATUS = "3";
  /** The file descriptor from which bwrap reads the filter of system calls. */
  static final String FILTER = "4";

  private static final String USER = "65532";
  private static final String PASSAGE = "/opt/grader/bwrap";
  private static final long SHARED_MEMORY = 16L << 20;
  /** Everything a command is told; nothing comes from the host's environment. */
  private static final List<String> ENVIRONMENT = List.of(
      "PATH", "/opt/grader/tools/bin:/usr/local/bin:/usr/bin:/bin",
      "HOME", "/tmp",
      "USER", "candidate",
      "LOGNAME", "candidate",
      "LANG", "C.UTF-8",
      "TZ", "UTC",
      "PYTHONHASHSEED", "0");

  private final Bwrap bwrap;
  private final List<String> argv = new ArrayList<>();
  private final Set<String> open = new HashSet<>();

  private BwrapArguments(Bwrap bwrap) {
    this.bwrap = bwrap;
    argv.add(bwrap.binary().toString());
  }

  /**
   * For tools and candidate code: no network, nothing writable but sized temporary folders.
   *
   * @param program what to run, with its arguments
   */
  static List<String> shutIn(Bwrap bwrap, ToolFolder tools, Room room, List<String> program) {
    BwrapArguments arguments = new BwrapArguments(bwrap);
    arguments.common();
    arguments.add("--unshare-net", "--hostname", "grader");
    arguments.firstUser();
    arguments.tools(tools);
    room.environment().ifPresent(env -> arguments.readOnly(env, Layout.ENVIRONMENT));
    arguments.devices();
    arguments.writable(room.limits());
    arguments.lastUser();
    arguments.argv.addAll(program);
    return arguments.argv;
  }

  /** The same without tools, to find out whether this host allows it. */
  static List<String> trial(Bwrap bwrap) {
    BwrapArguments arguments = new BwrapArguments(bwrap);
    arguments.common();
    arguments.add("--unshare-net", "--hostname", "grader");
    arguments.firstUser();
    arguments.devices();
    arguments.writable(Limits.DEFAULT);
    arguments.lastUser();
    arguments.add("/usr/bin/env");
    return arguments.argv;
  }

  /** For our own installing step, which holds no candidate file: with network. */
  static List<String> installing(
      Bwrap bwrap, ToolFolder tools, Map<Path, String> writable, List<String> program) {
    BwrapArguments arguments = new BwrapArguments(bwrap);
    arguments.common();
    arguments.ownUser();
    arguments.tools(tools);
    arguments.devices();
    arguments.network();
    writable.forEach((from, to) -> arguments.add("--bind", from.toString(), to));
    arguments.add("--tmpfs", "/tmp", "--tmpfs", Layout.INPUT);
    arguments.add("--remount-ro", "/proc", "--remount-ro", "/", "--");
    arguments.argv.addAll(program);
    return arguments.argv;
  }

  private void common() {
    argv.addAll(bwrap.system());
    if (!bwrap.home().startsWith("/usr")) {
      readOnly(bwrap.home(), PASSAGE);
    }
    add("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try");
    add("--die-with-parent", "--new-session", "--json-status-fd", STATUS);
    add("--cap-drop", "ALL", "--clearenv");
    for (int i = 0; i < ENVIRONMENT.size(); i += 2) {
      add("--setenv", ENVIRONMENT.get(i), ENVIRONMENT.get(i + 1));
    }
  }

  private void firstUser() {
    if (bwrap.way() == Bwrap.Way.NOBODY) {
      add("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID");
    } else {
      ownUser();
      add("--disable-userns");
    }
  }

  private void ownUser() {
    add("--unshare-user", "--uid", USER, "--gid", USER);
  }

  private void tools(ToolFolder tools) {
    tools.python().folders().forEach(folder -> readOnly(folder, folder.toString()));
    readOnly(tools.venv(), "/opt/grader/tools");
    readOnly(tools.lib(), Layout.LIB);
    for (String file : ToolFolder.ETC) {
      readOnly(tools.etc().resolve(file), "/etc/" + file);
    }
  }

  private void devices() {
    add("--proc", "/proc", "--dev", "/dev");
    add("--size", Long.toString(SHARED_MEMORY), "--perms", "1777", "--tmpfs", "/dev/shm");
    add("--remount-ro", "/dev");
  }

  /**
   * Shares the disk limit out: half for the submission, an eighth for our input, the rest for /tmp.
   */
  private void writable(Limits limits) {
    temporary(Layout.SUBMISSION, limits.diskBytes() / 2);
    temporary(Layout.INPUT, limits.diskBytes() / 8);
    temporary("/tmp", limits.diskBytes() / 8 * 3);
  }

  private void temporary(String folder, long bytes) {
    add("--size", Long.toString(bytes), "--perms", "1777", "--tmpfs", folder);
  }

  private void network() {
    for (String file :
        List.of("/etc/resolv.conf", "/etc/ssl", "/etc/ca-certificates", "/etc/pki")) {
      add("--ro-bind-try", file, file);
    }
  }

  /** Without being told, bwrap makes the folders above for its own user alone. */
  private void readOnly(Path from, String to) {
    List<String> above = new ArrayList<>();
    for (Path folder = Path.of(to).getParent();
        folder != null && folder.getNameCount() > 0;
        folder = folder.getParent()) {
      above.add(0, folder.toString());
    }
    above.stream().filter(open::add).forEach(folder -> add("--perms", "0755", "--dir", folder));
    add("--ro-bind", from.toString(), to);
  }

  /**
   * Root's sandbox must not be root's outside of it: much in {@code /proc} may be written by root
   * even without capabilities. The inner bwrap forbids new privileges.
   */
  private void lastUser() {
    if (bwrap.way() == Bwrap.Way.NOBODY) {
      add("--remount-ro", "/", "--");
      add("/usr/bin/setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--");
      add(passage(), "--unshare-user", "--disable-userns", "--cap-drop", "ALL");
      add("--dev-bind", "/", "/", "--remount-ro", "/proc");
      filter();
    } else {
      add("--remount-ro", "/proc", "--remount-ro", "/");
      filter();
    }
    add("--");
  }

  private void filter() {
    if (bwrap.filtered()) {
      add("--seccomp", FILTER);
    }
  }

  /** Returns where bwrap is inside. */
  private String passage() {
    return bwrap.home().startsWith("/usr")
        ? bwrap.binary().toString()
        : PASSAGE + "/" + bwrap.home().relativize(bwrap.binary());
  }

  private void add(String... arguments) {
    argv.addAll(List.of(arguments));
  }

  /**
   * What a command finds besides the tools.
   *
   * @param environment installed dependencies, on the host
   */
  record Room(Limits limits, Optional<Path> environment) {}
}
