package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a repository is, after the URL policy. Holds no password. */
sealed interface Source {
  /** {@code user@host:path}, as ssh understands it. */
  Pattern SCP_LIKE =
      Pattern.compile("(?:([A-Za-z0-9._-]+)@)?([A-Za-z0-9.-]{2,}):(?!/?/)([^\\s:].*)");

  /** Returns the source as it may be printed. */
  String display();

  /** Calls exactly one function. */
  <R> R match(Use<Local, R> local, Use<Remote, R> remote) throws FetchException, IOException;

  /** What is done with a source of one kind. */
  @FunctionalInterface
  interface Use<S, R> {
    R of(S source) throws FetchException, IOException;
  }

  /**
   * On this machine.
   *
   * @param path of a repository or a bundle
   */
  record Local(Path path, String display) implements Source {
    @Override
    public <R> R match(Use<Local, R> local, Use<Remote, R> remote)
        throws FetchException, IOException {
      return local.of(this);
    }
  }

  /**
   * On a server.
   *
   * @param scheme {@code https}, {@code http} or {@code ssh}
   * @param user for ssh, or the login that belongs to a token; never with a password
   * @param port -1 for the scheme's own
   * @param path with its first {@code /}, except for scp-like sources
   */
  record Remote(String scheme, Optional<String> user, String host, int port, String path)
      implements Source {
    @Override
    public String display() {
      String who = isSsh() ? user.map(name -> name + "@").orElse("") : "";
      String where = host + (port < 0 ? "" : ":" + port);
      return scheme + "://" + who + where + (path.startsWith("/") ? "" : "/") + path;
    }

    @Override
    public <R> R match(Use<Local, R> local, Use<Remote, R> remote)
        throws FetchException, IOException {
      return remote.of(this);
    }

    boolean isSsh() {
      return scheme.equals("ssh");
    }

    /** Returns whether the host is this machine by its name. */
    boolean isThisMachine() {
      return host.equals("localhost")
          || host.matches("127(\\.\\d{1,3}){3}")
          || host.equals("[::1]");
    }
  }

  /** Reads what a user wrote; throws where the policy refuses it. */
  static Source parse(String text, SourcePolicy policy) throws FetchException {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw refused("The source is empty or holds control characters", "Give a Git URL or a path.");
    }
    if (text.matches("(?i)[a-z][a-z0-9+.-]*::.*")) {
      throw refused(
          "'" + text.substring(0, text.indexOf("::") + 2) + "' names a helper program",
          "Use an https or ssh URL.");
    }
    if (text.matches("(?i)[a-z][a-z0-9+.-]*://.*") || text.regionMatches(true, 0, "file:", 0, 5)) {
      return url(text, policy);
    }
    Matcher scp = SCP_LIKE.matcher(text);
    if (scp.matches() && !Files.exists(Path.of(text))) {
      return new Remote("ssh", Optional.ofNullable(scp.group(1)), scp.group(2), -1, scp.group(3));
    }
    return local(text, text, policy);
  }

  private static Source url(String text, SourcePolicy policy) throws FetchException {
    URI uri = uri(text);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> file(uri, policy);
      case "https", "http", "ssh" -> remote(uri, scheme, policy);
      case "git" ->
        throw refused(
            "git:// is neither encrypted nor authenticated",
            "Use the https URL of the repository.");
      default -> throw refused("'" + scheme + ":' is not supported", "Use an https or ssh URL.");
    };
  }

  private static URI uri(String text) throws FetchException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw refused(
          "The URL cannot be read at character " + (e.getIndex() + 1) + ": " + e.getReason(),
          "Check it for blanks and unusual characters.");
    }
  }

  private static Source file(URI uri, SourcePolicy policy) throws FetchException {
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    if (uri.getPath() == null || !(host.isEmpty() || host.equals("localhost"))) {
      throw refused("A file: URL names no other host", "Write file:///path/to/repository.");
    }
    return local(uri.getPath(), "file://" + uri.getPath(), policy);
  }

  private static Source local(String path, String display, SourcePolicy policy)
      throws FetchException {
    if (!policy.localPaths()) {
      throw refused("'" + display + "' is on this machine's disk", "Use an https or ssh URL here.");
    }
    try {
      return new Local(Path.of(path).toAbsolutePath().normalize(), display);
    } catch (InvalidPathException e) {
      throw refused("'" + display + "' is no path: " + e.getReason(), "Check the spelling.");
    }
  }

  private static Source remote(URI uri, String scheme, SourcePolicy policy) throws FetchException {
    String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    String path = Optional.ofNullable(uri.getPath()).orElse("");
    if (host.isEmpty() || host.startsWith("-") || path.length() < 2 || path.contains("/../")) {
      throw refused(
          "The URL names no host and repository", "Write " + scheme + "://host/owner/name.");
    }
    if (uri.getQuery() != null || uri.getFragment() != null) {
      throw refused(
          "The URL has a query or a fragment", "Leave out everything from '?' or '#' on.");
    }
    String user = Optional.ofNullable(uri.getUserInfo()).orElse("");
    if (user.contains(":")) {
      throw refused(
          "The URL holds a password, which would end in logs and process lists",
          "Leave it out and set GRADER_GIT_TOKEN instead; change the password, as it may be known by now.");
    }
    Remote remote = new Remote(
        scheme, Optional.of(user).filter(name -> !name.isEmpty()), host, uri.getPort(), path);
    if (scheme.equals("http") && !policy.plainHttp() && !remote.isThisMachine()) {
      throw refused(
          "http:// is not encrypted: anybody on the way could change what is graded",
          "Use https://" + host + path);
    }
    return remote;
  }

  private static FetchException refused(String found, String advice) {
    return new FetchException(Blame.CALLER, found + ". " + advice);
  }
}
