package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control groups of one command, one folder for each tree. */
final class ControlGroup implements Enclosure {
  private static final Logger LOG = LoggerFactory.getLogger(ControlGroup.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PROCESSES = "cgroup.procs";

  private final String name;
  private final Map<String, Path> parents;
  private final GroupFiles files;

  ControlGroup(String name, Map<String, Path> parents, GroupFiles files) {
    this.name = name;
    this.parents = parents;
    this.files = files;
  }

  /** Makes the folders and writes the limits. */
  void make(Limits limits) throws IOException {
    for (Path folder : folders()) {
      Files.createDirectory(folder);
    }
    for (GroupFiles.Value value : files.values(limits)) {
      Path file = folder(value.controller()).resolve(value.file());
      if (value.needed() || Files.isWritable(file)) {
        Files.writeString(file, value.text());
      }
    }
  }

  @Override
  public List<Path> doors() {
    return folders().stream().map(folder -> folder.resolve(PROCESSES)).toList();
  }

  @Override
  public List<String> prelude() {
    return List.of();
  }

  @Override
  public boolean ranOutOfMemory(int code, Output output) {
    return code != 0 && count(folder("memory").resolve(files.memoryEvents()), "oom_kill") > 0;
  }

  @Override
  public boolean ranOutOfProcesses(int code, Output output) {
    return code != 0 && count(folder("pids").resolve("pids.events"), "max") > 0;
  }

  private static long count(Path file, String word) {
    try {
      return Pattern.compile("(?m)^" + word + " (\\d+)$")
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult line) -> Long.parseLong(line.group(1)))
          .findFirst()
          .orElse(0L);
    } catch (IOException e) {
      LOG.debug("{} cannot be read", file, e);
      return 0;
    }
  }

  @Override
  public void close() {
    folders().forEach(ControlGroup::discard);
  }

  /** Kills what is in it, waits for the end and removes it. */
  static void discard(Path folder) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.isDirectory(folder) && System.nanoTime() < deadline) {
      try {
        kill(folder.resolve(PROCESSES));
        Files.deleteIfExists(folder);
      } catch (NoSuchFileException e) {
        return;
      } catch (IOException e) {
        LOG.trace("{} is still in use", folder, e);
        Pause.briefly();
      }
    }
  }

  /** Kills whom a door let in. */
  static void kill(Path door) throws IOException {
    for (String process : Files.readAllLines(door)) {
      ProcessHandle.of(Long.parseLong(process)).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private List<Path> folders() {
    return ControlGroups.folders(parents, name);
  }

  private Path folder(String controller) {
    return Objects.requireNonNull(parents.get(controller), controller).resolve(name);
  }
}
