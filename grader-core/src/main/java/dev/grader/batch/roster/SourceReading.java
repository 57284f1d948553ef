package dev.grader.batch.roster;

import dev.grader.config.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns what a roster calls a source into one that can be fetched from any working directory.
 *
 * @param folder that relative paths start from
 */
record SourceReading(SourceRule rule, Path folder) {
  private static final Pattern REMOTE = Pattern.compile(
      "(?i)(?!file:)([a-z][a-z0-9+.-]*://.*|([a-z0-9._-]+@)?[a-z0-9.-]{2,}:(?!/?/).+)");

  /** Returns the source; absent, with a problem, where it may not be used. */
  Optional<String> read(String written, Settings line) {
    if (REMOTE.matcher(written).matches()) {
      Optional<String> refusal = rule.refusal(written);
      refusal.ifPresent(why -> line.refuse(RosterReader.SOURCE, clause(why), ""));
      return refusal.isPresent() ? Optional.empty() : Optional.of(written);
    }
    if (!rule.localPaths()) {
      line.refuse(
          RosterReader.SOURCE,
          "`source` is a path on this machine, and lines of a roster may be written by others",
          "give a Git URL, or run with --allow-local if nobody else wrote the roster");
      return Optional.empty();
    }
    return local(written, line);
  }

  private Optional<String> local(String written, Settings line) {
    try {
      Path path = written.regionMatches(true, 0, "file:", 0, 5)
          ? Path.of(URI.create(written))
          : folder.resolve(written);
      Path whole = path.toAbsolutePath().normalize();
      if (Files.exists(whole)) {
        return Optional.of(whole.toString());
      }
      line.refuse(
          RosterReader.SOURCE,
          "there is nothing at " + whole,
          "paths start from the roster's folder; a Git URL begins with https:// or ssh://");
    } catch (IllegalArgumentException e) {
      line.refuse(
          RosterReader.SOURCE, "`source` is neither a URL nor a path", "check the spelling");
    }
    return Optional.empty();
  }

  /** A sentence as one clause, as problems have it. */
  private static String clause(String sentences) {
    return sentences.strip().replaceAll("\\.$", "");
  }
}
