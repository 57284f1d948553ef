package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.cli.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the whole command in this process and keeps what it says. */
public final class Cli {
  private Cli() {}

  /** What a command left. */
  public record Run(int exit, String out, String err) {}

  public static Run run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs with some more variables in the environment. */
  public static Run run(Map<String, String> variables, String... arguments) {
    return run(Path.of("").toAbsolutePath(), variables, arguments);
  }

  /** Runs as if the current folder were another one. */
  public static Run run(Path current, Map<String, String> variables, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(variables);
    Console console = new Console(printer(out), printer(err), false, false);
    int exit = Main.run(console, environment, current, arguments);
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
