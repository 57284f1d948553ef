package dev.grader.grading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name for people where none was given: the last part of the source without what says how it is
 * packed.
 */
final class CandidateName {
  private static final Pattern PACKAGING =
      Pattern.compile("(\\.git|\\.bundle|\\.zip|\\.tar|\\.tar\\.gz|\\.tgz)$");

  private CandidateName() {}

  static String of(String source) {
    String trimmed = source.replaceAll("[/\\\\]+$", "");
    String last =
        trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
    String name = PACKAGING.matcher(last.toLowerCase(Locale.ROOT)).find()
        ? PACKAGING.matcher(last).replaceFirst("")
        : last;
    return name.isEmpty() || name.equals(".") ? "submission" : name;
  }
}
