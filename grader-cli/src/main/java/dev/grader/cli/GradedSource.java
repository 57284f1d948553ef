package dev.grader.cli;

import dev.grader.cli.exit.UserError;
import dev.grader.cli.sample.SampleFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code SOURCE} turned out to be.
 *
 * @param address what to fetch
 * @param shown how reports name it; "" takes the address
 * @param candidate a name for people; "" where the address has to do
 * @param rubric the rubric it names, else {@code default}
 */
record GradedSource(String address, String shown, String candidate, String rubric) {
  /** The rubric that fits any Python take-home. */
  static final String DEFAULT_RUBRIC = "default";

  /** Finds out what the word after the command is. */
  static GradedSource of(String word) throws UserError {
    if (word.isBlank()) {
      throw new UserError("SOURCE is empty; give a Git URL, a local repository or an archive");
    }
    Optional<Path> folder = SampleFolder.named(word);
    if (folder.isEmpty()) {
      return new GradedSource(word, "", "", DEFAULT_RUBRIC);
    }
    SampleFolder sample = SampleFolder.read(folder.get());
    return new GradedSource(word, word, sample.candidateName(), sample.rubric(folder.get()));
  }

  /** Returns whether it is a sample of ours, whose rubric may lie beside its files. */
  boolean isSample() {
    return !candidate.isEmpty();
  }
}
