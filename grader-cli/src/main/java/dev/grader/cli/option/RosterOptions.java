package dev.grader.cli.option;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/**
 * What may be fetched for a roster. Its lines may come from a form that candidates filled in, so
 * nothing on this machine and in its network is read unless whoever runs the command says so.
 */
public final class RosterOptions {
  @Option(
      names = "--allow-local",
      description = "Sources may be paths on this machine. Only if nobody else wrote the roster.")
  private boolean local;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      split = ",",
      description = "A host of your own that may have a private address. May be repeated.")
  private Set<String> hosts = Set.of();

  /** Returns whether sources may be paths on this machine. */
  public boolean local() {
    return local;
  }

  /** Returns the hosts in lower case. */
  public Set<String> hosts() {
    return hosts.stream()
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
