package dev.grader.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The script that installs dependencies, as every sandbox runs it: in a place of its own with
 * network, where nothing of a candidate is but the list of requirements.
 */
public final class Installer {
  /** The folder, inside, that keeps what was installed; writable for the installer alone. */
  public static final String STORE = "/packages";
  /** Wall-clock limit, for the slowest of networks. */
  public static final Duration LIMIT = Duration.ofMinutes(10);
  /** What is kept of its answer. */
  public static final int ANSWER_BYTES = 1 << 16;

  private Installer() {}

  /** Returns the program with its arguments. */
  public static List<String> argv() {
    return List.of(Layout.PYTHON, "-I", Layout.LIB + "/install.py", STORE);
  }

  /** Returns what it reads below {@link Layout#INPUT}. */
  public static TarArchive input(List<String> requirements, HostNetwork network) {
    Map<String, byte[]> files = new TreeMap<>();
    String input = Layout.entry(Layout.INPUT) + "/";
    files.put(
        input + "requirements.txt",
        String.join("\n", requirements).getBytes(StandardCharsets.UTF_8));
    network.files().forEach((name, file) -> files.put(input + name, file));
    return TarArchive.of(files);
  }

  /**
   * Reads what it printed.
   *
   * @throws SandboxException where the package index is the problem
   */
  public static Installation read(String answer) throws SandboxException {
    try {
      JsonNode json = new ObjectMapper().readTree(answer);
      if (json.has("installed")) {
        return new Installation.Installed(
            new Environment(json.get("installed").asText()), leftOut(json.path("left-out")));
      }
      if (json.has("impossible")) {
        return new Installation.Impossible(
            json.get("impossible").asText(), json.path("reason").asText());
      }
      String words = json.path("unreachable").asText();
      if (FullDisk.in(words)) {
        throw new SandboxException(FullDisk.explain(
            "packages could not be installed: " + words,
            "the disk that keeps installed packages",
            "free some ('docker system df' shows what takes it with Docker, 'df' elsewhere)"));
      }
      throw new SandboxException("the package index cannot be used from the sandbox"
          + " (behind a proxy set HTTPS_PROXY, behind a TLS-inspecting one SSL_CERT_FILE, for an"
          + " index of your own UV_DEFAULT_INDEX): " + words);
    } catch (IOException e) {
      throw new SandboxException("the installer did not answer in JSON: " + answer, e);
    }
  }

  private static List<Installation.LeftOut> leftOut(JsonNode pairs) {
    List<Installation.LeftOut> leftOut = new ArrayList<>();
    for (JsonNode pair : pairs) {
      leftOut.add(new Installation.LeftOut(pair.path(0).asText(), pair.path(1).asText()));
    }
    return leftOut;
  }
}
