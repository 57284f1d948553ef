package dev.grader.submission.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which paths are safe to hand on. Written for trees and archives made by hand, not by Git. */
public final class PathRule {
  private static final int MAX_BYTES = 300;
  private static final int MAX_DEPTH = 40;
  private static final Set<String> DOTS = Set.of("", ".", "..");

  private PathRule() {}

  /** Returns why {@code path} must not be used, as one clause; empty where it may. */
  public static Optional<String> complaint(String path) {
    if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("the path is longer than " + MAX_BYTES + " bytes");
    }
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return Optional.of("the path holds a backslash or a NUL");
    }
    if (path.indexOf('\uFFFD') >= 0) {
      return Optional.of("the path is not UTF-8");
    }
    String[] segments = path.split("/", -1);
    if (segments.length > MAX_DEPTH) {
      return Optional.of("the path is deeper than " + MAX_DEPTH + " folders");
    }
    for (String segment : segments) {
      if (DOTS.contains(segment)) {
        return Optional.of("the path leaves its folder or has an empty part");
      }
      if (looksLikeGit(segment)) {
        return Optional.of("the path looks like a Git folder");
      }
    }
    return Optional.empty();
  }

  /** As file systems see it that ignore case or invisible characters. */
  private static boolean looksLikeGit(String segment) {
    String seen = segment.replaceAll("\\p{Cf}", "").toLowerCase(Locale.ROOT);
    return seen.equals(".git") || seen.equals("git~1");
  }
}
