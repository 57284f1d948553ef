package dev.grader.cli;

import dev.grader.cli.settings.BadSettingsException;
import dev.grader.cli.settings.Configured;
import dev.grader.cli.terminal.Console;
import dev.grader.cli.terminal.Interruption;
import dev.grader.cli.terminal.StrayFailures;
import dev.grader.cli.wiring.Version;
import dev.grader.cli.wiring.Wiring;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code grader}: the root command, and the only place that ends the process. */
@Command(
    name = "grader",
    description = "Grades Python take-home assessments, with a reason for every point.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  grader grade samples/url-shortener",
      "  grader grade https://github.com/acme/take-home.git --rubric backend-api",
    })
public final class Main implements Runnable {
  /** Some have options of the same name that mean something else. */
  private static final Set<String> WITHOUT_SETTINGS =
      Set.of("checks", "compare", "completion", "init", "man", "rubric", "unblind");

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of errors.")
  private boolean debug;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.ofProcess(System.getenv());
    Thread.setDefaultUncaughtExceptionHandler(
        new StrayFailures((thread, failure) -> failure.printStackTrace(console.err())));
    Interruption interruption = Interruption.watch(Thread.currentThread());
    int code = run(console, System.getenv(), args);
    interruption.over();
    System.exit(code);
  }

  /** Runs one command in the process' own folder and returns its exit code. */
  static int run(Console console, Map<String, String> environment, String... args) {
    return run(console, environment, Path.of("").toAbsolutePath(), args);
  }

  /**
   * Runs one command and returns its exit code.
   *
   * @param current where the project's settings are looked for
   */
  static int run(Console console, Map<String, String> environment, Path current, String... args) {
    String[] words = fromTheCommand(args);
    String command = words.length == 0 ? "" : words[0];
    Configured configured;
    try {
      configured = asksForHelp(args) || WITHOUT_SETTINGS.contains(command)
          ? Configured.NOTHING
          : Configured.read(environment, current, Wiring::workingTree, words);
    } catch (BadSettingsException mistakes) {
      if (!command.equals("doctor")) {
        return Failures.explain(mistakes, false, console);
      }
      configured = Configured.without(mistakes, environment);
    }
    try (Wiring wiring = new Wiring(console, environment, configured)) {
      return commandLine(wiring, console, command).execute(args);
    }
  }

  /** Help is for those too whose settings are broken. */
  private static boolean asksForHelp(String... args) {
    return args.length == 0
        || Arrays.stream(args).anyMatch(each -> each.matches("-h|--help|-V|--version|help"));
  }

  /** Returns the words without what stands before the command, such as {@code --debug}. */
  private static String[] fromTheCommand(String... args) {
    return Arrays.stream(args).dropWhile(word -> word.startsWith("-")).toArray(String[]::new);
  }

  /**
   * Returns what reads the arguments.
   *
   * @param command the one they name; "" for all
   */
  static CommandLine commandLine(Wiring wiring, Console console, String command) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    Commands.add(line, wiring, command);
    Endings.tell(line);
    return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setDefaultValueProvider(wiring.configured())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler((mistake, given) -> Failures.explain(mistake, console))
        .setExecutionExceptionHandler(
            (thrown, failed, parsed) -> Failures.explain(thrown, main.debug, console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "a command is missing; 'grader --help' lists them");
  }
}
