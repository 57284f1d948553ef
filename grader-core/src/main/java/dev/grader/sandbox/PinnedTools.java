package dev.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every sandbox is made from: the lock file of the Python tools and our own scripts, as they
 * lie in this program's resources.
 *
 * @param asked the tools asked for, one {@code name==version} a line
 * @param lock the lock file, with hashes, for {@code pip install --require-hashes}
 * @param scripts the scripts of {@link Layout#LIB} by file name
 */
public record PinnedTools(String asked, String lock, SortedMap<String, byte[]> scripts) {
  /** Listed, since looking through a jar of thousands of files takes longer than to read these. */
  private static final List<String> SCRIPTS = List.of(
      "boot.py",
      "empty.ini",
      "grader_coverage.py",
      "grader_django.py",
      "grader_layout.py",
      "grader_names.py",
      "grader_plugins.py",
      "grader_pytest.py",
      "grader_stream.py",
      "grader_venv.py",
      "install.py",
      "probe.py",
      "run_black.py",
      "run_pytest.py",
      "run_ruff.py",
      "serve.py",
      "shape.py",
      "stand_by.py",
      "workers.py");

  private static final Pattern PIN = Pattern.compile("(?m)^([a-z0-9._-]+)==(\\S+)");

  /** Returns those of this program. */
  public static PinnedTools read() {
    try {
      String lock = new String(resource("tools.lock"), StandardCharsets.UTF_8);
      String asked = new String(resource("tools.in"), StandardCharsets.UTF_8);
      SortedMap<String, byte[]> scripts = new TreeMap<>();
      for (String name : SCRIPTS) {
        scripts.put(name, resource("lib/" + name));
      }
      return new PinnedTools(asked, lock, scripts);
    } catch (IOException e) {
      throw new UncheckedIOException("this program's own resources cannot be read", e);
    }
  }

  /**
   * Returns the versions of the tools that were asked for, without what they depend on, by name.
   */
  public Map<String, String> versions() {
    return PIN.matcher(asked)
        .results()
        .collect(Collectors.toMap((MatchResult pin) -> pin.group(1), pin -> pin.group(2)));
  }

  /**
   * Returns a hash of all of it and of whatever else the result depends on.
   *
   * @return 16 hexadecimal digits
   */
  public String fingerprint(List<String> more) {
    MessageDigest digest = Sha256.begin();
    digest.update(lock.getBytes(StandardCharsets.UTF_8));
    scripts.forEach((name, content) -> {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(content);
    });
    more.forEach(item -> digest.update(("\0" + item).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PinnedTools.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
