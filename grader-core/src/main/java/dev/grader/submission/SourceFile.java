package dev.grader.submission;

/**
 * One regular file at the graded commit.
 *
 * @param path relative to the root, {@code /} between folders; hostile text
 * @param size in bytes
 * @param role what kind of file it is; only {@link Role#OWN} files are graded
 */
public record SourceFile(String path, long size, Role role) {

  /** Returns whether it is a Python file that is graded. */
  public boolean isGradedPython() {
    return role == Role.OWN && path.endsWith(".py");
  }

  /** What kind of file it is. */
  public enum Role {
    /** The candidate's own work. */
    OWN,
    /** Unchanged from the template. */
    TEMPLATE,
    /** Somebody else's code that should not be committed: virtual environments, node_modules. */
    VENDORED,
    /** Made by a tool: caches, build output, compiled files. */
    GENERATED,
    /** Made by a tool and rightly committed, such as database migrations; not graded. */
    MIGRATION
  }
}
