package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that looks like a machine with a copy of the launcher: some tools on PATH, and a Java
 * and a Maven that only pretend. Java prints its options and arguments, one a line; Maven makes a
 * jar.
 */
final class FakeMachine {
  private static final List<String> TOOLS = List.of(
      "bash",
      "readlink",
      "find",
      "flock",
      "touch",
      "mkdir",
      "mv",
      "grep",
      "sed",
      "head",
      "tail",
      "sort",
      "sleep");

  final Path home;
  private final Path root;

  /** What a finished launcher left. */
  record Run(int exit, String out, String err) {}

  FakeMachine(Path root) throws IOException {
    this.root = root;
    this.home = Files.createDirectories(root.resolve("my grader"));
    for (String tool : TOOLS) {
      executable(path().resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
    }
    Files.copy(Path.of("..", "grader"), home.resolve("grader"));
    executable(home.resolve("grader"), Files.readString(home.resolve("grader")));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
  }

  private static Path find(String tool) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this test needs " + tool));
  }

  private Path path() {
    return root.resolve("bin");
  }

  Path jar() {
    return home.resolve("grader-cli/target/grader.jar");
  }

  FakeMachine withJar() throws IOException {
    Files.createDirectories(jar().getParent());
    Files.writeString(jar(), "jar");
    return this;
  }

  /** Puts a Java with a compiler into the folder {@code name} and returns that folder. */
  Path java(String name, String version) throws IOException {
    Path jdk = runtime(name, version);
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    return jdk;
  }

  Path runtime(String name, String version) throws IOException {
    Path jre = root.resolve(name);
    executable(jre.resolve("bin/java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\nexit 42\n");
    Files.writeString(jre.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jre;
  }

  FakeMachine withJavaOnPath(Path jdk) throws IOException {
    Files.createSymbolicLink(path().resolve("java"), jdk.resolve("bin/java"));
    return this;
  }

  /** Puts a Maven on PATH that runs {@code build} in the launcher's folder and notes each build. */
  FakeMachine withMaven(String version, String build) throws IOException {
    String script = """
        #!/bin/bash
        [[ $* != *-version* ]] || { echo "Apache Maven %s (1)"; exit 0; }
        echo build >> builds
        %s
        """;
    executable(path().resolve("mvn"), script.formatted(version, build));
    return this;
  }

  List<String> builds() throws IOException {
    Path builds = home.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  Run run(Map<String, String> variables, String... arguments) throws Exception {
    return finish(start(home.resolve("grader"), variables, arguments));
  }

  Process start(Path launcher, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path().toString());
    builder.environment().putAll(variables);
    return builder.start();
  }

  static Run finish(Process process) throws Exception {
    String out = rest(process.inputReader(UTF_8));
    String err = rest(process.errorReader(UTF_8));
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher hangs; it said: " + out + err);
    }
    return new Run(process.exitValue(), out, err);
  }

  private static String rest(BufferedReader reader) {
    return String.join("\n", reader.lines().toList());
  }

  private static void executable(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
