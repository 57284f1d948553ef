package dev.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A rubric that whoever wrote the submission can change. */
final class OwnRubric {
  private OwnRubric() {}

  /**
   * Returns a warning where the rubric's file lies inside the submission's folder, whatever links
   * lead there.
   */
  static Optional<String> warning(String rubric, String source) {
    try {
      Path file = Path.of(rubric);
      Path folder = Path.of(source);
      if (!Files.isRegularFile(file) || !Files.isDirectory(folder)) {
        return Optional.empty();
      }
      boolean inside = file.toRealPath().startsWith(folder.toRealPath())
          || file.toAbsolutePath().normalize().startsWith(folder.toRealPath());
      return inside
          ? Optional.of("warning: the rubric " + rubric + " lies inside the submission, so whoever "
              + "wrote the submission can change what it is worth; keep the rubric in a place of "
              + "your own")
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty(); // then it is no file of ours to warn about; reading it tells more
    }
  }
}
