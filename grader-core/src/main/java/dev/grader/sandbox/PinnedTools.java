package dev.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What every sandbox is made from: the lock file of the Python tools and our own scripts, as they
 * lie in this program's resources.
 *
 * @param asked the tools asked for, one {@code name==version} a line
 * @param lock the lock file, with hashes, for {@code pip install --require-hashes}
 * @param scripts the scripts of {@link Layout#LIB} by file name
 */
public record PinnedTools(String asked, String lock, SortedMap<String, byte[]> scripts) {
  /** Python leaves compiled files beside scripts that were tried by hand. */
  private static final Pattern SCRIPT = Pattern.compile(".*\\.(py|ini|txt)");

  private static final Pattern PIN = Pattern.compile("(?m)^([a-z0-9._-]+)==(\\S+)");

  /** Returns those of this program. */
  public static PinnedTools read() {
    try {
      String lock = new String(resource("tools.lock"), StandardCharsets.UTF_8);
      String asked = new String(resource("tools.in"), StandardCharsets.UTF_8);
      SortedMap<String, byte[]> scripts = new TreeMap<>();
      for (String name : scripts(url("lib"))) {
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
    MessageDigest digest = sha256();
    digest.update(lock.getBytes(StandardCharsets.UTF_8));
    scripts.forEach((name, content) -> {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(content);
    });
    more.forEach(item -> digest.update(("\0" + item).getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = url(name).openStream()) {
      return in.readAllBytes();
    }
  }

  private static URL url(String name) {
    return Objects.requireNonNull(PinnedTools.class.getResource(name), name);
  }

  /** Returns the names of the scripts in that folder, so that a new one needs no list. */
  static List<String> scripts(URL folder) throws IOException {
    return names(folder).stream().filter(SCRIPT.asMatchPredicate()).toList();
  }

  /** Lists a folder of resources, in a jar or on disk. */
  private static List<String> names(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      String prefix = jar.getEntryName().replaceFirst("/*$", "/");
      return jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
          .map(name -> name.substring(prefix.length()))
          .filter(name -> !name.isEmpty())
          .toList();
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
