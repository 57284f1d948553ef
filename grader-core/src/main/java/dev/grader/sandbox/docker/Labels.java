package dev.grader.sandbox.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * What is written on everything we make in an engine, so that nothing is left or taken for ours.
 */
final class Labels {
  /**
   * On everything; the value says what it is: {@code container}, {@code image}, {@code packages}.
   */
  static final String KIND = "dev.grader";
  /** On containers: host, process and its start, as {@link #OWN}. */
  static final String OWNER = "dev.grader.owner";
  /**
   * This process. A process id alone comes back; with its start and the machine's boot it does not.
   */
  static final String OWN =
      host() + "/" + ProcessHandle.current().pid() + "/" + start(ProcessHandle.current());

  private Labels() {}

  /** Returns the labels of a container of this process. */
  static Map<String, String> container() {
    return Map.of(KIND, "container", OWNER, OWN);
  }

  /** Returns how much is known of that owner from here. */
  static Owner stateOf(String owner) {
    String[] parts = owner.split("/", -1);
    if (parts.length != 3) {
      return Owner.NONE;
    }
    if (!parts[0].equals(host()) || !parts[1].matches("\\d{1,18}")) {
      return Owner.ELSEWHERE;
    }
    return ProcessHandle.of(Long.parseLong(parts[1]))
            .filter(process -> start(process).equals(parts[2]))
            .isPresent()
        ? Owner.ALIVE
        : Owner.GONE;
  }

  private static String start(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(Instant::toEpochMilli)
        .map(String::valueOf)
        .orElse("0");
  }

  /** Two graders in two containers of one machine do not see each other's processes. */
  private static String host() {
    try {
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String processes = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return boot + "." + processes.replaceAll("\\D", "");
    } catch (IOException e) {
      return "host";
    }
  }

  /** Whether a container's owner still runs. */
  enum Owner {
    /** It runs here. */
    ALIVE,
    /** It ran here and does not any more. */
    GONE,
    /** None is named: somebody made a container from our image by hand. */
    NONE,
    /** It is or was on another machine, in another container, or before a reboot. */
    ELSEWHERE
  }
}
