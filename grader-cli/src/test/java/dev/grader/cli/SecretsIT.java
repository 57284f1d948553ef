package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cli.option.FormatNames;
import dev.grader.servers.UsesEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a CI job knows, and what its checkout keeps, reaches neither candidate code nor a container
 * nor any output. Every secret is a canary that is searched for in five encodings.
 */
@Timeout(180)
@UsesEngine
class SecretsIT {
  /** What every canary begins with; on no machine by chance. */
  private static final String MARK = "CANARY" + UUID.randomUUID().toString().replace("-", "");

  private static final List<String> NAMES = List.of(
      "GITHUB_TOKEN",
      "ACTIONS_RUNTIME_TOKEN",
      "CI_JOB_TOKEN",
      "AWS_SECRET_ACCESS_KEY",
      "DATABASE_URL",
      "GRADER_GIT_TOKEN",
      "INPUT_PASSWORD",
      "PYTEST_ADDOPTS_SECRET",
      "SOME_THING");

  /** Searches whatever candidate code can read, in the same encodings. */
  private static final String SEARCH = """
      import base64
      import glob
      import os
      import time

      MARK = ("FIRST" + "SECOND").encode()  # in halves, so that this file itself is none
      NEEDLES = [MARK, MARK[::-1], MARK.hex().encode(), MARK.hex().upper().encode(), base64.b64encode(MARK[:36])]


      def readable():
          yield "environ", repr(dict(os.environ)).encode()
          names = glob.glob("/proc/*/environ") + glob.glob("/proc/*/cmdline") + glob.glob("/proc/*/task/*/environ")
          for top in ["/tmp", "/etc", "/home", "/root", "/run", "/var", "/opt", "/input", "/dev/shm", os.getcwd()]:
              for folder, _, files in os.walk(top):
                  names += [os.path.join(folder, name) for name in files]
          for name in names:
              try:
                  with open(name, "rb") as file:
                      yield name, file.read(1 << 20)
              except OSError:
                  pass


      def test_sees_no_secret():
          time.sleep(2)  # long enough to be looked at from outside
          seen = [name for name, content in readable() for needle in NEEDLES if needle in content]
          assert seen == [], seen


      def test_prints_all_it_knows():
          print(dict(os.environ))
          for name, content in readable():
              if "environ" in name:
                  print(name, content[:2000])
          raise AssertionError("see above: " + repr(dict(os.environ)))
      """;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docker", "bubblewrap"})
  void noSecretOfTheJobIsSeenAnywhere(String sandbox) throws Exception {
    List<String> canaries = new ArrayList<>();
    Path submission = Repositories.of(folder.resolve("a.git"), "test_a.py", search());
    keepACredentialIn(submission, canaries);
    List<String> inspected = new ArrayList<>();

    GraderProcess grader = start(submission, sandbox, canaries);
    while (grader.process().isAlive()) {
      inspected.addAll(containers(grader.pid()));
    }

    assertThat(grader.end()).as(Files.readString(folder.resolve("stderr"))).isZero();
    String report = Files.readString(folder.resolve("out/report.json"));
    assertThat(report).contains("1 of 2 tests passed").doesNotContain("test_sees_no_secret");
    assertThat(inspected.isEmpty()).isEqualTo(sandbox.equals("bubblewrap"));
    Map<String, String> outputs = outputs();
    outputs.put("containers", String.join("\n", inspected));
    assertThat(outputs).hasSizeGreaterThan(10);
    for (String canary : canaries) {
      outputs.forEach((name, text) ->
          encodings(canary).forEach(needle -> assertThat(text).as(name).doesNotContain(needle)));
    }
  }

  private static String search() {
    return SEARCH.replace("FIRST", MARK.substring(0, 10)).replace("SECOND", MARK.substring(10));
  }

  /** As actions/checkout leaves it in the work tree's configuration. */
  private static void keepACredentialIn(Path repository, List<String> canaries) throws IOException {
    String secret = canary(canaries);
    Files.writeString(
        repository.resolve("config"),
        "[http \"https://git.example/\"]\n\textraheader = AUTHORIZATION: basic " + secret + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private GraderProcess start(Path submission, String sandbox, List<String> canaries)
      throws IOException {
    Path rubric = new CiMachine(folder).rubric();
    List<String> words =
        new ArrayList<>(List.of("grade", "" + submission, "--rubric", "" + rubric));
    words.addAll(List.of("--sandbox", sandbox, "--out", "" + folder.resolve("out")));
    for (String format : new FormatNames()) {
      words.addAll(List.of("--format", format + "=" + folder.resolve("all") + "/"));
    }
    Files.createDirectory(folder.resolve("all"));
    Map<String, String> variables = new TreeMap<>();
    NAMES.forEach(name -> variables.put(name, canary(canaries)));
    variables.put("TMPDIR", "" + Files.createDirectory(folder.resolve("tmp")));
    return GraderProcess.start(
        folder.resolve("stdout"),
        folder.resolve("stderr"),
        variables,
        words.toArray(String[]::new));
  }

  private static String canary(List<String> canaries) {
    String canary = MARK + "/+=\"&%" + UUID.randomUUID();
    canaries.add(canary);
    return canary;
  }

  /** Returns all that the engine tells about the containers of a process. */
  private static List<String> containers(long process) throws Exception {
    List<String> told = new ArrayList<>();
    for (String container : Leftovers.containers(process)) {
      Process inspect = Leftovers.docker("inspect", container);
      String text = new String(inspect.getInputStream().readAllBytes(), UTF_8);
      if (inspect.waitFor() == 0) {
        told.add(text);
      }
    }
    return told;
  }

  private Map<String, String> outputs() throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("a.git")))
          .forEach(file -> outputs.put("" + folder.relativize(file), text(file)));
    }
    return outputs;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plain, base64, hexadecimal, for URLs, for JSON, and backwards. */
  private static List<String> encodings(String canary) {
    byte[] bytes = canary.getBytes(UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return List.of(
        canary,
        base64.substring(0, base64.length() - 4), // its end depends on what follows
        HexFormat.of().formatHex(bytes),
        URLEncoder.encode(canary, UTF_8),
        canary.replace("\"", "\\\""),
        new StringBuilder(canary).reverse().toString());
  }
}
