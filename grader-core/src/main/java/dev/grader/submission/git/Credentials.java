package dev.grader.submission.git;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be shown to a server that asks who we are. Never printed.
 *
 * @param token a password for https; used before {@code askpass}
 * @param tokenHosts the hosts that may see the token, in lower case; empty: whichever host the
 *     caller named
 * @param askpass a program that answers a question given as its only argument, as Git's GIT_ASKPASS
 * @param sshAgent the socket of a running ssh agent
 * @param sshFolder holds {@code known_hosts}, key files and {@code config}
 */
public record Credentials(
    Optional<String> token,
    Set<String> tokenHosts,
    Optional<Path> askpass,
    Optional<Path> sshAgent,
    Path sshFolder) {
  /** Copies. */
  public Credentials {
    tokenHosts = Set.copyOf(tokenHosts);
  }

  /**
   * Reads {@code GRADER_GIT_TOKEN}, {@code GRADER_GIT_TOKEN_HOSTS} (separated by commas),
   * {@code GIT_ASKPASS} and {@code SSH_AUTH_SOCK}.
   *
   * @param home the user's home, for {@code .ssh}
   */
  public static Credentials of(Map<String, String> environment, Path home) {
    return new Credentials(
        setting(environment, "GRADER_GIT_TOKEN"),
        Arrays.stream(environment.getOrDefault("GRADER_GIT_TOKEN_HOSTS", "").split(","))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        setting(environment, "GIT_ASKPASS").map(Path::of),
        setting(environment, "SSH_AUTH_SOCK").map(Path::of),
        home.resolve(".ssh"));
  }

  /**
   * Returns what may be shown to servers that others named: the token for hosts that are listed,
   * keys for ssh servers that are known, and no answers of a program that would answer anybody.
   */
  public Credentials forSourcesOfOthers() {
    return new Credentials(
        tokenHosts.isEmpty() ? Optional.empty() : token,
        tokenHosts,
        Optional.empty(),
        sshAgent,
        sshFolder);
  }

  private static Optional<String> setting(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the token if {@code host} may see it. */
  Optional<String> tokenFor(String host) {
    return token.filter(any -> tokenHosts.isEmpty() || tokenHosts.contains(host));
  }

  /** Says what there is, never what it says. */
  @Override
  public String toString() {
    return "Credentials[token=%s, askpass=%s, sshAgent=%s]"
        .formatted(token.isPresent(), askpass.isPresent(), sshAgent.isPresent());
  }
}
