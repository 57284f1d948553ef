package dev.grader.submission.files;

/**
 * One entry of a tree or an archive that is no folder, before anything of it is read.
 *
 * @param path as found, {@code /} between folders; hostile text
 * @param size in bytes; 0 for links and submodules
 * @param content what names its content: a blob id, or "" in an archive
 */
public record Entry(String path, long size, Kind kind, String content) {
  /** What kind of entry. */
  public enum Kind {
    /** A regular file. */
    FILE,
    /** A regular file that may be executed. */
    EXECUTABLE,
    /** A symbolic or hard link. */
    LINK,
    /** A submodule. */
    SUBMODULE,
    /** A device, a pipe and the like. */
    SPECIAL
  }

  /** Returns whether it holds bytes of its own. */
  public boolean isFile() {
    return kind == Kind.FILE || kind == Kind.EXECUTABLE;
  }
}
