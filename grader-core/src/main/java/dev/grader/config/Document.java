package dev.grader.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One YAML file: its lines to show problems with, and its tree where it could be read.
 *
 * @param file as the user named it
 * @param lines of its text; empty where it could not be read
 * @param sha256 hexadecimal, of its bytes; "" where it could not be read
 * @param root absent where there is no document; a problem says why
 */
public record Document(String file, List<String> lines, String sha256, Optional<Node> root) {
  /** The largest file that is read: 1 MiB. */
  public static final int MOST_BYTES = 1 << 20;

  /** Copies. */
  public Document {
    lines = List.copyOf(lines);
  }

  /** Reads a file; whatever is wrong with it becomes a problem. */
  public static Document read(Path path, Problems problems) {
    String file = path.toString();
    try {
      if (Files.isDirectory(path)) {
        return unreadable(file, "is a directory, not a file", problems);
      }
      if (!Files.exists(path)) {
        return unreadable(file, "there is no such file", problems);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return parse(file, in.readNBytes(MOST_BYTES + 1), problems);
      }
    } catch (IOException e) {
      return unreadable(file, "cannot be read: " + e.getMessage(), problems);
    }
  }

  /** Parses the content of a file; whatever is wrong with it becomes a problem. */
  public static Document parse(String file, byte[] content, Problems problems) {
    if (content.length > MOST_BYTES) {
      return unreadable(file, "is larger than 1 MiB, the most that is read", problems);
    }
    SourceText source = SourceText.decode(file, content, problems);
    return source.readable()
        ? new Document(
            file,
            source.lines(),
            sha256(content),
            new TreeReader(file, problems).read(source.text()))
        : new Document(file, source.lines(), "", Optional.empty());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Document unreadable(String file, String why, Problems problems) {
    problems.add(Position.ofFile(file), why);
    return new Document(file, List.of(), "", Optional.empty());
  }
}
