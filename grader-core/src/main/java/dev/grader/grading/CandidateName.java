package dev.grader.grading;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for people where none was given: the last part of the source without what says how it is
 * packed.
 */
final class CandidateName {
  private static final Pattern PACKAGING =
      Pattern.compile("(\\.git|\\.bundle|\\.zip|\\.tar|\\.tar\\.gz|\\.tgz)$");

  private static final String UNNAMED = "submission";

  private CandidateName() {}

  static String of(String source) {
    String trimmed = decoded(source).replaceAll("[/\\\\]+$", "");
    String last =
        trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1);
    if (last.equals(".") || last.equals("..")) {
      return folder(trimmed);
    }
    String name = PACKAGING.matcher(last.toLowerCase(Locale.ROOT)).find()
        ? PACKAGING.matcher(last).replaceFirst("")
        : last;
    return name.isEmpty() ? UNNAMED : name;
  }

  /** The folder that is meant by where we are. */
  private static String folder(String source) {
    Path folder = Path.of(source).toAbsolutePath().normalize().getFileName();
    return folder == null ? UNNAMED : folder.toString();
  }

  private static String decoded(String source) {
    if (!source.startsWith("file:")) {
      return source;
    }
    try {
      return Optional.ofNullable(new URI(source).getPath()).orElse(source);
    } catch (URISyntaxException notEncoded) {
      return source;
    }
  }
}
