package dev.grader.check.structure;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Severity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.SourceFile.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What should not have been committed: environments, caches, build output, secrets, large binaries.
 * A folder that holds nothing else counts once, however much is in it.
 */
final class Junk {
  static final String JUNK = "junk";

  /** Rightly committed by some, though nobody wrote it by hand. */
  private static final Pattern TOLERATED = Pattern.compile("(.*/)?\\.vscode/.*", Pattern.DOTALL);

  private static final Pattern LEFT_BEHIND = Pattern.compile(
      "(^|.*/)(\\.DS_Store|Thumbs\\.db|desktop\\.ini|[^/]+\\.(iml|swp|swo|orig|rej)|[^/]+~|nohup\\.out)",
      Pattern.DOTALL);
  private static final Pattern SECRET = Pattern.compile(
      "(^|.*/)(\\.env(\\.(local|prod|production|dev|development|staging))?|\\.pypirc|\\.netrc|id_(rsa|dsa|ecdsa|ed25519)"
          + "|[^/]+\\.(p12|pfx|keystore|jks|ppk)|[^/]*(private|secret|server)[^/]*\\.(pem|key))",
      Pattern.DOTALL);
  /** Keys and settings that tests are run with are made for that, and protect nothing. */
  private static final Pattern FIXTURE =
      Pattern.compile("(.*/)?(tests?|testing|fixtures)/.*", Pattern.DOTALL);

  private static final Pattern BINARY = Pattern.compile(
      ".*\\.(exe|dll|so|dylib|bin|iso|dmg|img|jar|war|whl|zip|rar|7z|tar|tgz|gz|bz2|xz|mp4|mov|avi|mkv|pkl|pickle|pt|pth|onnx)",
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final long LARGE_BYTES = 1 << 20;

  private final Set<String> foldersInUse = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Junk(List<SourceFile> files) {
    files.stream()
        .filter(file -> !isToolsWork(file))
        .forEach(file -> foldersInUse.addAll(foldersOf(file.path())));
  }

  /** Returns the measure and findings of these files. */
  static Part of(List<SourceFile> files) {
    Junk junk = new Junk(files);
    junk.toolsWork(files);
    for (SourceFile file : files) {
      if (file.role() == Role.OWN) {
        junk.look(file);
      }
    }
    return new Part(Map.of(JUNK, Measure.count(junk.findings.size())), junk.findings);
  }

  private static boolean isToolsWork(SourceFile file) {
    return (!file.role().isKept() || file.role() == Role.COPIED)
        && !TOLERATED.matcher(file.path()).matches();
  }

  private void toolsWork(List<SourceFile> files) {
    Map<String, Integer> counts = new TreeMap<>();
    files.stream()
        .filter(Junk::isToolsWork)
        .forEach(file -> counts.merge(outermost(file.path()), 1, Integer::sum));
    counts.forEach((path, count) -> add(
        "committed-junk",
        path,
        path.endsWith("/")
            ? "a tool made this folder, or somebody else wrote it (files: " + count
                + "); leave it out with .gitignore"
            : "a tool made this file; leave it out with .gitignore"));
  }

  /** Returns the outermost folder that holds nothing but tools' work, or the file itself. */
  private String outermost(String path) {
    return foldersOf(path).stream()
        .filter(Predicate.not(foldersInUse::contains))
        .findFirst()
        .orElse(path);
  }

  /** Returns the folders around a file, outermost first, each with a slash at its end. */
  private static List<String> foldersOf(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash + 1));
    }
    return folders;
  }

  private void look(SourceFile file) {
    String path = file.path();
    if (SECRET.matcher(path).matches() && !FIXTURE.matcher(path).matches()) {
      add("committed-secret", path, "this kind of file holds secrets; commit an example instead");
    } else if (LEFT_BEHIND.matcher(path).matches()) {
      add("committed-junk", path, "a tool left this file behind; leave it out with .gitignore");
    } else if (file.size() > LARGE_BYTES && BINARY.matcher(path).matches()) {
      add(
          "large-binary",
          path,
          "a binary file of " + (file.size() >> 20) + " MiB makes every clone slow");
    }
  }

  private void add(String rule, String path, String message) {
    Severity severity = rule.equals("committed-secret") ? Severity.ERROR : Severity.WARNING;
    findings.add(Finding.at(rule, path, 0, message).as(severity));
  }
}
