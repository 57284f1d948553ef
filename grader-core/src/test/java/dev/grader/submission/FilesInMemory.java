package dev.grader.submission;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A checkout made of texts, for tests. */
public final class FilesInMemory implements Checkout {
  private final TreeMap<String, byte[]> texts = new TreeMap<>();
  private final Optional<History> history;
  private final Set<String> template;

  private FilesInMemory(
      Map<String, String> texts, Charset charset, Optional<History> history, Set<String> template) {
    texts.forEach((path, text) -> this.texts.put(path, text.getBytes(charset)));
    this.history = history;
    this.template = Set.copyOf(template);
  }

  /** Returns files without a history. */
  public static FilesInMemory of(Map<String, String> texts) {
    return new FilesInMemory(texts, UTF_8, Optional.empty(), Set.of());
  }

  /** Returns files as PowerShell of Windows writes them. */
  public static FilesInMemory inUtf16(Map<String, String> texts) {
    return new FilesInMemory(texts, UTF_16, Optional.empty(), Set.of());
  }

  /** Returns no files but a history. */
  public static FilesInMemory of(History history) {
    return new FilesInMemory(Map.of(), UTF_8, Optional.of(history), Set.of());
  }

  /** Returns files of which some are the template's, unchanged. */
  public static FilesInMemory of(Map<String, String> texts, Set<String> template) {
    return new FilesInMemory(texts, UTF_8, Optional.empty(), template);
  }

  @Override
  public Revision revision() {
    return new Revision("memory", "c0ffee", Optional.empty(), List.of());
  }

  @Override
  public List<SourceFile> files() {
    return texts.entrySet().stream()
        .map(each -> new SourceFile(each.getKey(), each.getValue().length, role(each.getKey())))
        .toList();
  }

  private SourceFile.Role role(String path) {
    return template.contains(path) ? SourceFile.Role.TEMPLATE : SourceFile.Role.OWN;
  }

  @Override
  public List<Oddity> oddities() {
    return List.of();
  }

  @Override
  public Optional<History> history() {
    return history;
  }

  @Override
  public byte[] read(SourceFile file, int atMost) {
    byte[] bytes = texts.getOrDefault(file.path(), new byte[0]);
    return Arrays.copyOf(bytes, Math.min(bytes.length, atMost));
  }

  @Override
  public void writeTar(OutputStream tar, String prefix) throws IOException {
    for (SourceFile file : files()) {
      tar.write((prefix + file.path() + "\n").getBytes(UTF_8)); // enough to tell one from another
      tar.write(read(file, Integer.MAX_VALUE));
    }
  }

  @Override
  public void close() {
    // holds nothing
  }
}
