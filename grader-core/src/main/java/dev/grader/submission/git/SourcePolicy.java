package dev.grader.submission.git;

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
 */
public record SourcePolicy(boolean localPaths, boolean privateHosts, boolean plainHttp) {
  /** For a source from the user's own command line. */
  public static final SourcePolicy OWN_COMMAND_LINE = new SourcePolicy(true, true, false);

  /** For sources that others wrote down, such as a form that candidates fill in. */
  public static final SourcePolicy FROM_OTHERS = new SourcePolicy(false, false, false);
}
