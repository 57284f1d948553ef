package dev.grader.submission;

/**
 * Something in the tree that was not taken as a file.
 *
 * @param kind what it is
 * @param path where; hostile text
 * @param detail one clause for people
 */
public record Oddity(Kind kind, String path, String detail) {
  /** What was found. */
  public enum Kind {
    /** A symbolic link; never followed. */
    SYMLINK,
    /** A submodule; never fetched. */
    SUBMODULE,
    /** A pointer to Git LFS content; never fetched. */
    LFS_POINTER,
    /** A file over the size limit; not read. */
    TOO_LARGE,
    /** A path that is too long, too deep or not safe to write. */
    UNSAFE_PATH,
    /** More files than are read; the rest was left out. */
    TOO_MANY
  }
}
