package dev.grader.submission.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies what says where branches and tags are: plain files, no links, nothing large.
 *
 * @param from a folder that Git filled
 * @param to a folder that is not there yet
 */
record RefCopy(Path from, Path to, Stop stop) {
  private static final long MAX_BYTES = 16 << 20;
  private static final int MAX_FILES = 50_000;
  private static final int MAX_DEPTH = 20;

  /** Ours, whatever theirs says: a commit graph in a hostile folder could lie about parents. */
  private static final String CONFIG =
      "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tcommitGraph = false\n";

  /** Copies all, with {@code head} as HEAD. */
  void copy(Path head) throws IOException {
    Files.createDirectories(to.resolve("refs"));
    Files.writeString(to.resolve("config"), CONFIG);
    copy(head, to.resolve("HEAD"));
    for (String name : List.of("packed-refs", "shallow")) {
      copy(from.resolve(name), to.resolve(name));
    }
    try (Stream<Path> refs = Files.walk(from.resolve("refs"), MAX_DEPTH)) {
      for (Path each : (Iterable<Path>) refs.limit(MAX_FILES)::iterator) {
        stop.check();
        copy(each, to.resolve(from.relativize(each).toString()));
      }
    } catch (NoSuchFileException packed) {
      // all refs are in packed-refs
    }
  }

  private static void copy(Path file, Path target) throws IOException {
    if (isPlain(file)) {
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  /** A pipe would block whoever opens it; a link could lead anywhere. */
  private static boolean isPlain(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_BYTES;
  }

  /** Returns the text of a file of one line; empty where it is something else. */
  static Optional<String> smallText(Path file) {
    try {
      return isPlain(file) && Files.size(file) <= 4096
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
