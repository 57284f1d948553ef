package dev.grader.submission.git;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.Commit.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the candidate's own commits from those of the starter code, of programs and from merges.
 *
 * @param commits newest first, each with its origin
 * @param sentence how it was told
 */
record Ownership(List<Commit> commits, String sentence) {
  private static final Pattern BOT = Pattern.compile(
      "(?i).*\\[bot\\].*|dependabot.*|renovate([ -]?bot)?|github[ -]actions?|github-classroom|pre-commit-ci.*"
          + "|semantic-release-bot|snyk-bot|greenkeeper.*|pyup-bot|web-flow",
      Pattern.DOTALL);

  Ownership {
    commits = List.copyOf(commits);
  }

  /** Subtracts the template's commits exactly. */
  static Ownership withTemplate(List<Commit> commits, Set<String> templates) {
    List<Commit> told = commits.stream()
        .map(commit ->
            templates.contains(commit.id()) ? as(commit, Origin.INHERITED) : alone(commit))
        .toList();
    return new Ownership(
        told,
        "%s and all unchanged files of the template are not counted."
            .formatted(commits(count(told, Origin.INHERITED))));
  }

  /**
   * Takes the author of the newest commit that is neither a merge nor a program's for the
   * candidate; whatever is older than that author's first commit is inherited.
   */
  static Ownership byAuthor(List<Commit> commits) {
    Optional<Author> candidate = commits.stream()
        .filter(commit -> alone(commit).origin() == Origin.OWN)
        .map(Commit::author)
        .findFirst();
    if (candidate.isEmpty()) {
      return new Ownership(
          commits.stream().map(Ownership::alone).toList(),
          "No commit of a person was found that is not a merge.");
    }
    Person person = Person.of(candidate.get(), commits);
    int first = IntStream.range(0, commits.size())
        .filter(i -> alone(commits.get(i)).origin() == Origin.OWN)
        .filter(i -> person.isAuthorOf(commits.get(i)))
        .max()
        .orElseThrow();
    List<Commit> told = IntStream.range(0, commits.size())
        .mapToObj(i -> i > first ? as(commits.get(i), Origin.INHERITED) : alone(commits.get(i)))
        .toList();
    return new Ownership(told, sentence(count(told, Origin.INHERITED)));
  }

  private static String commits(long number) {
    return number == 1 ? "1 commit" : number + " commits";
  }

  private static String sentence(long inherited) {
    if (inherited == 0) {
      return "All commits are taken for the candidate's, as the author of the newest one made the first one too.";
    }
    String first =
        inherited == 1 ? "The first commit" : "The first %s commits".formatted(inherited);
    String verb = inherited == 1 ? "is" : "are";
    return "%s, made before the author of the newest one began, %s taken for starter code and not counted."
        .formatted(first, verb);
  }

  /** Returns the commit with the origin that it has by itself. */
  static Commit alone(Commit commit) {
    if (commit.origin() == Origin.MERGE) {
      return commit;
    }
    Author author = commit.author();
    boolean bot = BOT.matcher(author.name()).matches() || author.mail().contains("[bot]@");
    return as(commit, bot ? Origin.BOT : Origin.OWN);
  }

  static Commit as(Commit commit, Origin origin) {
    return new Commit(
        commit.id(),
        commit.author(),
        commit.committer(),
        commit.authored(),
        commit.message(),
        origin,
        commit.changes());
  }

  private static long count(List<Commit> commits, Origin origin) {
    return commits.stream().filter(commit -> commit.origin() == origin).count();
  }
}
