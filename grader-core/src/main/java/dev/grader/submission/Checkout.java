package dev.grader.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The files of a submission at one commit, with the history that led there. Nothing of it is
 * written under its own name.
 */
public interface Checkout extends Closeable {

  /**
   * Returns what was fetched: source without credentials, and the commit; "" where there is no
   * history.
   */
  Revision revision();

  /** Returns the regular files, by path. */
  List<SourceFile> files();

  /** Returns what was not taken as a file, by path. */
  List<Oddity> oddities();

  /** Returns the history; absent for archives. */
  Optional<History> history();

  /**
   * Returns the first {@code atMost} bytes of a file of {@link #files()}; nothing of vendored and
   * generated files, which are listed but not kept.
   */
  byte[] read(SourceFile file, int atMost) throws IOException;

  /**
   * Writes all files, vendored and generated ones left out, as entries of an uncompressed tar,
   * below {@code prefix}, by path; fixed owner (65532) and time (0), mode 0755 where executable,
   * else 0644; no folders, no end-of-archive blocks. The same bytes each time; may be called from
   * several threads.
   */
  void writeTar(OutputStream tar, String prefix) throws IOException;

  /** Removes what was stored. */
  @Override
  void close();

  /**
   * Returns the text of the file at {@code path}, malformed bytes replaced; absent where there is
   * none.
   */
  default Optional<String> text(String path, int atMostBytes) throws IOException {
    for (SourceFile file : files()) {
      if (file.path().equals(path)) {
        return Optional.of(text(file, atMostBytes));
      }
    }
    return Optional.empty();
  }

  /** Returns the text of a file of {@link #files()}, in UTF-8 or as its byte order mark says. */
  default String text(SourceFile file, int atMostBytes) throws IOException {
    return MarkedText.of(read(file, atMostBytes));
  }
}
