package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Control groups of the kernel, version 1 or 2. Each command gets groups of its own, named after
 * this process, so that the next grader sees what a killed one has left.
 */
final class ControlGroups implements Enclosures {
  private static final Logger LOG = LoggerFactory.getLogger(ControlGroups.class);
  private static final List<String> CONTROLLERS = List.of("memory", "pids", "cpu");
  private static final Pattern NAME = Pattern.compile("grader-(\\d+)-\\d+");
  private static final AtomicLong NUMBER = new AtomicLong();

  private final Map<String, Path> parents;
  private final GroupFiles files;

  private ControlGroups(Map<String, Path> parents, GroupFiles files) {
    this.parents = parents;
    this.files = files;
  }

  /**
   * Returns them where this process may make some.
   *
   * @param root where they are mounted, {@code /sys/fs/cgroup}
   * @param own what {@code /proc/self/cgroup} says
   */
  static Optional<ControlGroups> find(Path root, String own) {
    Optional<ControlGroups> found =
        Files.exists(root.resolve("cgroup.controllers")) ? second(root) : first(root, own);
    return found.filter(ControlGroups::works);
  }

  private static Optional<ControlGroups> second(Path root) {
    try {
      Files.writeString(root.resolve("cgroup.subtree_control"), "+memory +pids +cpu");
    } catch (IOException e) {
      LOG.debug("control groups cannot be used", e);
      return Optional.empty();
    }
    return Optional.of(
        new ControlGroups(Map.of("memory", root, "pids", root, "cpu", root), GroupFiles.SECOND));
  }

  private static Optional<ControlGroups> first(Path root, String own) {
    Map<String, Path> parents = new LinkedHashMap<>();
    for (String controller : CONTROLLERS) {
      Path top = root.resolve(controller);
      Matcher place = Pattern.compile("(?m)^\\d+:(?:[^:]*,)?" + controller + "(?:,[^:]*)?:/(.*)$")
          .matcher(own);
      Path ours = place.find() ? top.resolve(place.group(1)) : top;
      parents.put(controller, Files.isDirectory(ours) ? ours : top);
    }
    return parents.values().stream().allMatch(Files::isWritable)
        ? Optional.of(new ControlGroups(parents, GroupFiles.FIRST))
        : Optional.empty();
  }

  private boolean works() {
    try {
      open(Limits.DEFAULT).close();
      return true;
    } catch (SandboxException e) {
      LOG.debug("control groups cannot be used", e);
      return false;
    }
  }

  @Override
  public Enclosure open(Limits limits) throws SandboxException {
    String name = "grader-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    ControlGroup group = new ControlGroup(name, parents, files);
    try {
      group.make(limits);
      return group;
    } catch (IOException e) {
      group.close();
      throw new SandboxException(
          "a control group for the limits cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public List<String> weaknesses() {
    return List.of();
  }

  @Override
  public void sweep() {
    for (Path parent : Set.copyOf(parents.values())) {
      try (Stream<Path> groups = Files.list(parent)) {
        groups.filter(ControlGroups::isForgotten).forEach(ControlGroup::discard);
      } catch (IOException e) {
        LOG.debug("{} cannot be swept", parent, e);
      }
    }
  }

  private static boolean isForgotten(Path group) {
    Matcher name = NAME.matcher(group.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  /** Returns the folders of that name, each once. */
  static List<Path> folders(Map<String, Path> parents, String name) {
    Set<Path> folders = new LinkedHashSet<>();
    parents.values().forEach(parent -> folders.add(parent.resolve(name)));
    return new ArrayList<>(folders);
  }
}
