package dev.grader.cli.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Standard output and standard error, and what they can show. The only class that touches
 * {@link System#out}.
 *
 * @param out reports and answers
 * @param err progress, notices and errors
 * @param colour whether {@code out} gets colour
 * @param live whether {@code err} is a terminal that can show a line in place
 */
public record Console(PrintStream out, PrintStream err, boolean colour, boolean live) {

  /**
   * Returns the process' own, with colour as NO_COLOR, FORCE_COLOR and the terminal say
   * (no-color.org, force-color.org).
   */
  public static Console ofProcess(Map<String, String> environment) {
    boolean live = isTerminal("err") && !isSet(environment, "CI");
    return new Console(
        utf8(System.out), utf8(System.err), colour(environment, isTerminal("out")), live);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** The launcher tells, since the JDK cannot tell the two streams apart. */
  private static boolean isTerminal(String stream) {
    return Boolean.getBoolean("grader.terminal." + stream);
  }

  private static boolean colour(Map<String, String> environment, boolean terminal) {
    if (isSet(environment, "NO_COLOR")) {
      return false;
    }
    return isSet(environment, "FORCE_COLOR")
        || (terminal && !"dumb".equals(environment.getOrDefault("TERM", "dumb")));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  /** Writes bytes as they are. */
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Says which files were written, in one line, if any. */
  public void wrote(List<Path> files) {
    if (!files.isEmpty()) {
      err.println(
          "wrote " + String.join(", ", files.stream().map(Path::toString).toList()));
    }
  }
}
