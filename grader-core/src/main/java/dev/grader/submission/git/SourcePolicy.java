package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which sources may be fetched. Whoever types a source on their own command line may read their own
 * disk and their own company's servers; whoever grades sources that candidates wrote down must not.
 * In neither case is a redirect followed to another host, so that a public server never leads into
 * a private network.
 *
 * @param localPaths whether paths, {@code file:} URLs and bundles are read
 * @param privateHosts whether hosts may have loopback, link-local or private addresses. Where not,
 *     addresses are resolved before connecting; the JVM's own cache of names then answers the
 *     connection too, which leaves little room for a name that changes its address in between
 * @param plainHttp whether {@code http:} is used; to this machine it always is
 * @param ownHosts hosts of the company's own, in lower case, which may have private addresses
 */
public record SourcePolicy(
    boolean localPaths, boolean privateHosts, boolean plainHttp, Set<String> ownHosts) {
  /** For a source from the user's own command line. */
  public static final SourcePolicy OWN_COMMAND_LINE = new SourcePolicy(true, true, false, Set.of());

  /** For sources that others wrote down, such as a form that candidates fill in. */
  public static final SourcePolicy FROM_OTHERS = new SourcePolicy(false, false, false, Set.of());

  /** Copies. */
  public SourcePolicy {
    ownHosts = Set.copyOf(ownHosts);
  }

  /** Returns the same with paths on this machine. */
  public SourcePolicy withLocalPaths() {
    return new SourcePolicy(true, privateHosts, plainHttp, ownHosts);
  }

  /** Returns the same with these hosts of ours, in lower case. */
  public SourcePolicy withOwnHosts(Set<String> hosts) {
    return new SourcePolicy(localPaths, privateHosts, plainHttp, hosts);
  }

  /** Returns whether a host may have any address. */
  boolean trusts(String host) {
    return privateHosts || ownHosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** Returns why the policy refuses a source, and what to write instead; absent where not. */
  public Optional<String> refusal(String source) {
    try {
      Source.parse(source, this);
      return Optional.empty();
    } catch (FetchException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
