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
    /** Somebody else's package, copied in for the program to use; not graded. */
    COPIED,
    /**
     * Made by a tool and rightly committed, such as database migrations and protobuf modules; not
     * graded.
     */
    DERIVED;

    /** Returns whether the content is kept; of what tools make again, only the path is. */
    public boolean isKept() {
      return this != VENDORED && this != GENERATED;
    }
  }
}
