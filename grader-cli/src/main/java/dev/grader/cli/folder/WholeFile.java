package dev.grader.cli.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * A file that is written whole or not at all: beside its name first, then moved onto it. One that
 * holds the content already is left alone, so that its time says since when.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Puts the content in the file's place, and returns the file. */
  public static Path replace(Path file, byte[] content) throws IOException {
    return replace(file, content, new FileAttribute<?>[0]);
  }

  /** Does so with a file that only its owner may read. */
  public static Path replacePrivate(Path file, byte[] content) throws IOException {
    return replace(
        file,
        content,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static Path replace(Path file, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    if (isSpecial(file)) {
      Files.write(file, content);
      return file;
    }
    if (attributes.length == 0 && holds(file, content)) {
      return file;
    }
    Path beside = file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(beside, attributes);
      Files.write(beside, content);
      move(beside, file);
      return file;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isReadable(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** Returns whether it is a device or a pipe, which must not be replaced. */
  public static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
