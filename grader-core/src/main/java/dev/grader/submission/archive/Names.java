package dev.grader.submission.archive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an archive's entries are called once what packing added is taken off: {@code ./} before
 * names, one folder around everything, and the folders in which macOS keeps its notes.
 *
 * @param top the folder around everything, {@code /} at its end; "" where there is none
 */
record Names(String top) {
  private static final Pattern DOTS = Pattern.compile("^(\\./)+");
  private static final Pattern NOTES =
      Pattern.compile("(.*/)?(__MACOSX/.*|\\._[^/]*)", Pattern.DOTALL);

  /** Reads the names as found. */
  static Names of(List<String> found) {
    Set<String> tops = found.stream()
        .map(Names::plain)
        .filter(name -> !NOTES.matcher(name).matches())
        .map(name -> name.substring(0, name.indexOf('/') + 1))
        .collect(Collectors.toSet());
    String only = tops.size() == 1 ? tops.iterator().next() : "";
    return new Names(only.equals("/") || only.equals("../") ? "" : only);
  }

  /** Returns the name of an entry in the submission. */
  String of(String found) {
    String plain = plain(found);
    return plain.startsWith(top) ? plain.substring(top.length()) : plain;
  }

  /** Returns whether an entry is of the packing, not of the submission. */
  boolean isNote(String found) {
    return NOTES.matcher(plain(found)).matches();
  }

  /** Returns whether an entry is of a repository's insides. */
  boolean isGit(String found) {
    return of(found).startsWith(".git/");
  }

  private static String plain(String found) {
    return DOTS.matcher(found).replaceFirst("");
  }
}
