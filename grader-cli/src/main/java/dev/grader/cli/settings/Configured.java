package dev.grader.cli.settings;

import dev.grader.submission.FetchException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings where the command line says nothing: {@code GRADER_*} variables, the project's
 * {@code .grader.yaml}, the user's file.
 *
 * @param files strongest first
 * @param mistakes in a file that cannot be used, as a user reads them; "" where there are none
 */
public record Configured(Map<String, String> environment, List<SettingsFile> files, String mistakes)
    implements IDefaultValueProvider {
  /** Nobody says anything. */
  public static final Configured NOTHING = new Configured(Map.of(), List.of(), "");

  private static final List<String> OF_SUBMISSIONS = List.of("grade", "batch");

  /** Finds the root of the working tree around a folder. */
  public interface WorkingTrees {
    Path root(Path folder) throws FetchException;
  }

  /** Copies. */
  public Configured {
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
  }

  /** Returns what the variables alone say, for who is to tell the mistakes of the files. */
  public static Configured without(BadSettingsException files, Map<String, String> environment) {
    return new Configured(environment, List.of(), String.valueOf(files.getMessage()));
  }

  /**
   * Reads the files. The project's is the working tree's for {@code check}, else the one in the
   * current folder; where that folder lies inside what is to be graded, it is the candidate's, and
   * nobody may set how they are graded.
   *
   * @param trees finds working trees
   * @param arguments of the command line, the command first
   */
  public static Configured read(
      Map<String, String> environment, Path current, WorkingTrees trees, String... arguments)
      throws BadSettingsException {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path home = Folders.of(environment).home();
    Path users = (xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg))
        .resolve("grader")
        .resolve("config.yaml");
    SettingsFile user = SettingsFile.read(users, KnownSetting.ALL);
    String command = arguments.length == 0 ? "" : arguments[0];
    if (command.equals("check")) {
      List<KnownSetting> ofProject =
          KnownSetting.ALL.stream().filter(each -> !each.ofMachine()).toList();
      Path file = checked(current, trees, arguments).resolve(SettingsFile.NAME);
      return new Configured(environment, List.of(SettingsFile.read(file, ofProject), user), "");
    }
    if (OF_SUBMISSIONS.contains(command) && isInside(current, arguments)) {
      return new Configured(environment, List.of(user), "");
    }
    SettingsFile project = SettingsFile.read(current.resolve(SettingsFile.NAME), KnownSetting.ALL);
    return new Configured(environment, List.of(project, user), "");
  }

  /** Returns the root of the working tree that is to be checked, as far as one can be found. */
  private static Path checked(Path current, WorkingTrees trees, String... arguments) {
    Path folder = current;
    for (int i = 1; i < arguments.length; i++) {
      Optional<Path> named = arguments[i].startsWith("-") ? Optional.empty() : path(arguments[i]);
      folder = named.map(current::resolve).filter(Files::isDirectory).orElse(folder);
    }
    try {
      return trees.root(folder);
    } catch (FetchException toldLater) {
      return folder;
    }
  }

  private static boolean isInside(Path current, String... arguments) {
    for (int i = 1; i < arguments.length; i++) {
      Optional<Path> named = path(arguments[i]).map(current::resolve).filter(Files::isDirectory);
      if (named.isPresent() && real(current).startsWith(real(named.get()))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(
          argument.startsWith("file:") ? Path.of(URI.create(argument)) : Path.of(argument));
    } catch (IllegalArgumentException isNone) {
      return Optional.empty();
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Returns the value of a setting and where it comes from. */
  public Optional<SettingsFile.Value> find(KnownSetting setting) {
    String variable = environment.getOrDefault(setting.variable(), "");
    return variable.isBlank()
        ? files.stream()
            .flatMap(file -> Optional.ofNullable(file.values().get(setting.name())).stream())
            .findFirst()
        : Optional.of(new SettingsFile.Value(variable, "variable " + setting.variable()));
  }

  /** Says little: picocli asks for it at every option, to trace what nobody reads. */
  @Override
  public String toString() {
    return "settings";
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? KnownSetting.ALL.stream()
            .filter(each -> option.longestName().equals("--" + each.name()))
            .findFirst()
            .flatMap(this::find)
            .map(SettingsFile.Value::text)
            .orElse(null)
        : null;
  }
}
