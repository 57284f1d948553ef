package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A machine of a CI server: a checkout of a submission with a detached HEAD, as runners leave it.
 *
 * @param root an empty folder
 */
record CiMachine(Path root) {
  private static final String RUBRIC = """
      rubric: small
      title: Small
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: own, title: Commits, points: 5, check: commits, scale: {all-or-nothing: {measure: own-commits, at-least: 1}}}
      grades:
        - {from: 50%, label: fine}
        - {from: 0%, label: poor}
      """;

  /** What a script left. */
  record Run(int exit, String out) {}

  /** Writes a rubric beside the submission. */
  Path rubric() throws IOException {
    return Files.writeString(root.resolve("rubric.yaml"), RUBRIC);
  }

  /** Makes a checkout of these files (pairs of path and text), two commits deep. */
  Path checkout(String... pathsAndTexts) throws Exception {
    Path origin = Repositories.of(root.resolve("origin.git"), pathsAndTexts);
    Path workspace = root.resolve("workspace");
    git(root, "clone", "--quiet", "" + origin, "" + workspace);
    Files.writeString(workspace.resolve("notes.txt"), "One more thing.\n");
    git(workspace, "add", "notes.txt");
    git(workspace, "commit", "--quiet", "-m", "Note one more thing");
    git(workspace, "checkout", "--quiet", "--detach");
    return workspace;
  }

  /** Clones the workspace again as actions/checkout does it: its last commit only. */
  Path shallow(Path workspace) throws Exception {
    Path shallow = root.resolve("shallow");
    git(root, "clone", "--quiet", "--depth", "1", "file://" + workspace, "" + shallow);
    return shallow;
  }

  static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", "" + folder));
    command.addAll(List.of("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org"));
    command.addAll(List.of(arguments));
    Run run = run(folder, Map.of(), command);
    if (run.exit() != 0) {
      throw new IllegalStateException(command + " failed: " + run.out());
    }
  }

  /** Runs a script as a file of its own with both streams in one, as a log has them. */
  Run bash(String script, Path folder, Map<String, String> variables, String... options)
      throws Exception {
    Path file = Files.writeString(root.resolve("script.sh"), script);
    List<String> command = new ArrayList<>(List.of("bash"));
    command.addAll(List.of(options));
    command.add("" + file);
    return run(folder, variables, command);
  }

  private static Run run(Path folder, Map<String, String> variables, List<String> command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(variables);
    Process process = builder.start();
    String out;
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      out = String.join("\n", lines.lines().toList());
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " does not end; it said: " + out);
    }
    return new Run(process.exitValue(), out);
  }

  /** Reads {@code name=value} lines, as both servers do. */
  static Map<String, String> variables(Path file) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .map(line -> line.split("=", 2))
          .forEach(pair -> variables.put(pair[0], pair.length == 2 ? pair[1] : "?"));
    }
    return variables;
  }

  static JsonNode yaml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper().valueToTree(read);
    }
  }
}
