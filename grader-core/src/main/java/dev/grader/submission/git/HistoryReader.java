package dev.grader.submission.git;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.Commit.Origin;
import dev.grader.submission.files.FetchLimits;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Reads commits, without what they changed. Whatever a commit claims, reading it does not fail. */
record HistoryReader(Repository repository, FetchLimits limits, Stop stop) {
  private static final int MAX_MESSAGE = 4096;
  private static final int MAX_NAME = 200;

  /**
   * Commits, newest first.
   *
   * @param cut whether there were more
   */
  record Commits(List<Commit> list, boolean cut) {
    Commits {
      list = List.copyOf(list);
    }
  }

  /**
   * Reads the commits that lead to {@code tip} and are not among those that lead to
   * {@code without}.
   */
  Commits read(AnyObjectId tip, List<? extends AnyObjectId> without) throws IOException {
    List<Commit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(tip));
      for (AnyObjectId each : without) {
        walk.markUninteresting(walk.parseCommit(each));
      }
      for (RevCommit commit : walk) {
        stop.check();
        if (commits.size() == limits.commits()) {
          return new Commits(commits, true);
        }
        commits.add(read(commit));
        commit.disposeBody();
      }
    }
    return new Commits(commits, false);
  }

  private static Commit read(RevCommit commit) {
    PersonIdent author = person(commit::getAuthorIdent);
    return new Commit(
        commit.name(),
        named(author),
        named(person(commit::getCommitterIdent)),
        author == null ? Instant.EPOCH : when(author),
        cut(commit.getFullMessage(), MAX_MESSAGE),
        commit.getParentCount() > 1 ? Origin.MERGE : Origin.OWN,
        List.of());
  }

  private static Author named(@Nullable PersonIdent person) {
    return person == null
        ? new Author("", "")
        : new Author(cut(person.getName(), MAX_NAME), cut(person.getEmailAddress(), MAX_NAME));
  }

  private static @Nullable PersonIdent person(Supplier<@Nullable PersonIdent> line) {
    try {
      return line.get();
    } catch (RuntimeException malformed) {
      return null; // JGit's parser of dates has thrown several kinds of exceptions over the years
    }
  }

  private static Instant when(PersonIdent author) {
    try {
      Instant when = author.getWhenAsInstant();
      // Reports and JSON know years of four digits.
      return when.isBefore(Instant.EPOCH) || when.isAfter(Instant.parse("9999-01-01T00:00:00Z"))
          ? Instant.EPOCH
          : when;
    } catch (DateTimeException | ArithmeticException unrepresentable) {
      return Instant.EPOCH;
    }
  }

  private static String cut(String text, int atMost) {
    if (text.length() <= atMost) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(atMost - 1)) ? atMost - 1 : atMost;
    return text.substring(0, end);
  }
}
