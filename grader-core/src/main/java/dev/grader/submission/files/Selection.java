package dev.grader.submission.files;

import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.SourceFile.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which entries of a tree are stored, which are only listed, and which are oddities. Python files
 * come first where a limit bites, so that a folder of data never crowds out the code, and copied
 * packages come last.
 *
 * @param stored files whose content is wanted, by path
 * @param listed vendored and generated files, the template's among them, by path; their content is
 *     never wanted
 * @param oddities by path
 */
public record Selection(List<Chosen> stored, List<SourceFile> listed, List<Oddity> oddities) {
  private static final Comparator<Entry> CODE_FIRST = Comparator.<Entry>comparingInt(
          entry -> entry.path().endsWith(".py") ? 0 : 1)
      .thenComparingLong(entry -> entry.path().chars().filter(c -> c == '/').count())
      .thenComparing(Entry::path);

  /** Copies. */
  public Selection {
    stored = List.copyOf(stored);
    listed = List.copyOf(listed);
    oddities = List.copyOf(oddities);
  }

  /** An entry and what it becomes. */
  public record Chosen(Entry entry, SourceFile file) {}

  /**
   * Selects.
   *
   * @param ofTemplate tells the template's unchanged files
   */
  public static Selection of(
      Collection<Entry> entries, FetchLimits limits, Predicate<Entry> ofTemplate) {
    Roles roles = Roles.of(entries.stream().map(Entry::path).toList());
    Sieve sieve = new Sieve(limits, roles);
    Set<Entry> copied = entries.stream()
        .filter(entry -> roles.of(entry.path()) == Role.COPIED)
        .collect(Collectors.toSet());
    entries.stream()
        .sorted(Comparator.<Entry, Boolean>comparing(copied::contains).thenComparing(CODE_FIRST))
        .forEach(entry -> sieve.add(entry, ofTemplate));
    return sieve.result();
  }

  /** Fills the lists, entry by entry. */
  private static final class Sieve {
    private final FetchLimits limits;
    private final Roles roles;
    private final Set<String> seen = new HashSet<>();
    private final List<Chosen> stored = new ArrayList<>();
    private final List<SourceFile> listed = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private long bytes;
    private int leftOut;

    Sieve(FetchLimits limits, Roles roles) {
      this.limits = limits;
      this.roles = roles;
    }

    void add(Entry entry, Predicate<Entry> ofTemplate) {
      Role role = roles.of(entry.path());
      Role actual = ofTemplate.test(entry) ? Role.TEMPLATE : role;
      if (entry.isFile() && !role.isKept()) {
        listed.add(new SourceFile(entry.path(), entry.size(), actual));
        return;
      }
      if (isOdd(entry, role)) {
        return;
      }
      if (stored.size() >= limits.files() || bytes + entry.size() > limits.totalBytes()) {
        leftOut++;
        return;
      }
      bytes += entry.size();
      stored.add(new Chosen(entry, new SourceFile(entry.path(), entry.size(), actual)));
    }

    private boolean isOdd(Entry entry, Role role) {
      if (!entry.isFile() && !role.isKept()) {
        return true; // environments are full of links; one finding for the environment is enough
      }
      int before = oddities.size();
      PathRule.complaint(entry.path()).ifPresent(why -> odd(Oddity.Kind.UNSAFE_PATH, entry, why));
      if (oddities.size() > before) {
        return true;
      }
      switch (entry.kind()) {
        case LINK -> odd(Oddity.Kind.SYMLINK, entry, "a link; links are not followed");
        case SUBMODULE ->
          odd(Oddity.Kind.SUBMODULE, entry, "a submodule; submodules are not fetched");
        case SPECIAL -> odd(Oddity.Kind.UNSAFE_PATH, entry, "a device or pipe");
        case FILE, EXECUTABLE -> {
          if (entry.size() > limits.fileBytes()) {
            odd(Oddity.Kind.TOO_LARGE, entry, tooLarge(entry));
          } else if (!seen.add(entry.path())) {
            odd(Oddity.Kind.UNSAFE_PATH, entry, "the path appears twice; the first one counts");
          }
        }
      }
      return oddities.size() > before;
    }

    private String tooLarge(Entry entry) {
      return "%s, more than the limit of %s; not read"
          .formatted(new ByteSize(entry.size()), new ByteSize(limits.fileBytes()));
    }

    private void odd(Oddity.Kind kind, Entry entry, String detail) {
      oddities.add(new Oddity(kind, entry.path(), detail));
    }

    Selection result() {
      stored.sort(Comparator.comparing(chosen -> chosen.file().path()));
      listed.sort(Comparator.comparing(SourceFile::path));
      oddities.sort(Comparator.comparing(Oddity::path));
      if (leftOut > 0) {
        oddities.add(new Oddity(Oddity.Kind.TOO_MANY, "", left()));
      }
      return new Selection(stored, listed, oddities);
    }

    private String left() {
      return "%s files were left out: the limits are %s files and %s together"
          .formatted(leftOut, limits.files(), new ByteSize(limits.totalBytes()));
    }
  }
}
