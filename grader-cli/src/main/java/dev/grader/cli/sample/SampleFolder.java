package dev.grader.cli.sample;

import dev.grader.cli.exit.UserError;
import dev.grader.config.Document;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.submission.Commit;
import dev.grader.submission.RecordedCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder with a {@code sample.yaml}: plain files of a submission, and the commits that led to
 * them. The format is described in {@code samples/README.md}.
 *
 * @param rubric the rubric it is to be graded by: a bundled one, or a file in the folder
 * @param candidate {@code Name <mail>}
 * @param head the newest commit's id, as written there
 * @param history oldest first
 */
public record SampleFolder(
    String rubric, String candidate, String head, List<SampleCommit> history) {
  private static final String FILE = "sample.yaml";
  private static final Pattern PERSON = Pattern.compile("(?<name>[^<>]+) <(?<mail>[^<>]*)>");

  private static final Setting<String> TITLE =
      Setting.required("title", Kind.text(), "For people.");
  private static final Setting<String> TASK =
      Setting.required("kind", Kind.text(), "Kind of task.");
  private static final Setting<String> RUBRIC =
      Setting.required("rubric", Kind.text(), "A bundled rubric, or a file beside this one.");
  private static final Setting<String> LESSON =
      Setting.required("lesson", Kind.text(), "One sentence.");
  private static final Setting<String> CANDIDATE =
      Setting.required("candidate", Kind.text(), "Name <mail>.");
  private static final Setting<String> HEAD =
      Setting.required("head", Kind.text(), "The newest commit.");
  private static final Setting<List<SampleCommit>> HISTORY =
      Setting.required("history", Kind.listOf(SampleCommit.KIND), "The commits, oldest first.");

  /** Returns whether a folder is a sample; a repository never is, whatever files it holds. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE)) && !Files.exists(folder.resolve(".git"));
  }

  /** Returns the sample that a word names; absent where it names something else. */
  public static Optional<Path> named(String word) {
    try {
      return Optional.of(Path.of(word)).filter(SampleFolder::isOne);
    } catch (InvalidPathException aUrl) {
      return Optional.empty();
    }
  }

  /** Reads the sample; every mistake at once. */
  public static SampleFolder read(Path folder) throws UserError {
    Problems problems = Problems.none();
    Document document = Document.read(folder.resolve(FILE), problems);
    Node root = document.root().orElse(null);
    if (root instanceof Node.Mapping mapping) {
      Settings read = Settings.read(
          mapping, List.of(TITLE, TASK, RUBRIC, LESSON, CANDIDATE, HEAD, HISTORY), problems);
      if (read.isSound()) {
        return new SampleFolder(
            read.get(RUBRIC), read.get(CANDIDATE), read.get(HEAD), read.get(HISTORY));
      }
    }
    throw new UserError(problems.sorted().stream()
        .map(problem -> problem.render(document.lines()))
        .collect(Collectors.joining("\n")));
  }

  /** Returns the candidate's name without the mail address. */
  public String candidateName() {
    Matcher person = PERSON.matcher(candidate);
    return person.matches() ? person.group("name") : candidate;
  }

  /** Returns the rubric as {@code --rubric} takes it: a file of the sample, or a bundled name. */
  public String rubric(Path folder) {
    Path own = folder.resolve(rubric);
    return Files.isRegularFile(own) ? own.toString() : rubric;
  }

  /** Returns the commits with all their files. */
  public List<RecordedCommit> commits(Path folder) throws IOException, UserError {
    List<RecordedCommit> commits = new ArrayList<>();
    Map<String, byte[]> files = Map.of();
    for (SampleCommit commit : history) {
      files = commit.changes().applied(files, folder.resolve("submission"));
      Matcher person = PERSON.matcher(commit.author().orElse(candidate));
      if (!person.matches()) {
        throw new UserError(folder.resolve(FILE) + ": expected an author as Name <mail>, found "
            + commit.author().orElse(candidate));
      }
      String message = commit.message().replaceAll("\n+$", "") + "\n";
      Commit.Author author = new Commit.Author(person.group("name"), person.group("mail"));
      commits.add(new RecordedCommit(author, date(commit, folder), message, new TreeMap<>(files)));
    }
    return commits;
  }

  private static OffsetDateTime date(SampleCommit commit, Path folder) throws UserError {
    try {
      return OffsetDateTime.parse(commit.date());
    } catch (DateTimeParseException e) {
      throw new UserError(folder.resolve(FILE)
          + ": expected a date such as 2026-10-05T18:32:10+02:00, found " + commit.date());
    }
  }
}
