package dev.grader.check.readme;

import dev.grader.evidence.Finding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relative links of a README, held against the files of the submission.
 *
 * @param readme path of the README
 * @param places paths of all files, and of all folders that hold one
 */
record Links(String readme, Set<String> places) {
  private static final Pattern LINK = Pattern.compile(
      "\\]\\(\\s*<?([^)\\s>]{1,500})>?(?:\\s[^)]{0,200})?\\)" // [text](target)
          + "|^\\s{0,3}\\[(?!\\^)[^\\]]{1,100}\\]:" // [name]: target
          + "\\s*<?(\\S{1,500}?)>?(?:\\s.*)?$"
          + "|(?:href|src)=[\"']([^\"']{1,500})[\"']" // HTML
          + "|`[^`<]{1,200}<([^`>]{1,500})>`__?" // reStructuredText
          + "|^\\.\\. (?:image|figure|include|literalinclude):: (\\S{1,500})");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|\\{.*|<.*");

  /** Returns a finding for each link that leads nowhere, in lines without their code. */
  List<Finding> broken(List<String> lines) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher link = LINK.matcher(lines.get(i));
      while (link.find()) {
        Optional<String> target = target(link);
        if (target.isPresent() && !leadsSomewhere(target.get())) {
          findings.add(Finding.at(
              "broken-link", readme, i + 1, "links to " + target.get() + ", which is not there"));
        }
      }
    }
    return findings;
  }

  private static Optional<String> target(Matcher link) {
    for (int group = 1; group <= link.groupCount(); group++) {
      if (link.group(group) != null) {
        return Optional.of(link.group(group))
            .filter(text -> !ELSEWHERE.matcher(text).matches());
      }
    }
    return Optional.empty();
  }

  private boolean leadsSomewhere(String target) {
    String path = decoded(target.replaceFirst("[#?].*$", ""));
    if (path.isEmpty()) {
      return true;
    }
    String folder = path.startsWith("/") ? "" : readme.substring(0, readme.lastIndexOf('/') + 1);
    Optional<String> resolved = resolved(folder + path);
    // what leads out of the submission, such as ../../issues on a Git host, cannot be judged
    return resolved.isEmpty() || resolved.get().isEmpty() || places.contains(resolved.get());
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static Optional<String> resolved(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
