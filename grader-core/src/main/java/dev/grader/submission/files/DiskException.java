package dev.grader.submission.files;

import java.io.IOException;
import java.nio.file.Path;

/** Our own temporary folder cannot be used: nobody's fault but this machine's. */
public final class DiskException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says where and what to do. */
  DiskException(Path where, IOException cause) {
    super(
        "The temporary folder %s cannot be written: %s. Free some space, or set another one."
            .formatted(where, cause.getMessage()),
        cause);
  }
}
