package dev.grader.batch.roster;

import dev.grader.config.Document;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.config.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads rosters, or names every mistake in them.
 *
 * @param rule which sources may be used
 * @param samples returns the candidate's name where a folder is a sample submission
 */
public record RosterReader(SourceRule rule, Samples samples) {
  /** The largest CSV file that is read: 8 MiB. */
  private static final int MOST_BYTES = 8 << 20;

  private static final Pattern LOOKS_LIKE_YAML =
      Pattern.compile("(?s)\\s*(#[^\n]*\n\\s*)*(---|- ).*");

  static final Setting<String> NAME =
      Setting.required("candidate", Kind.text(), "The candidate's name, for people.");
  static final Setting<String> SOURCE = Setting.required(
      "source", Kind.text(), "Git URL; with --allow-local also a path from the roster's folder.");
  static final Setting<String> REF =
      Setting.of("ref", Kind.text(), "Branch, tag or commit; else the remote HEAD.");
  static final Setting<Instant> DUE = Setting.of(
      "due", Kind.instant(), "The graded commit is the last one at or before this moment.");
  static final Setting<String> NOTES = Setting.of("notes", Kind.prose(), "For the team.");
  private static final List<Setting<?>> SETTINGS = List.of(NAME, SOURCE, REF, DUE, NOTES);

  /** Returns the name of the candidate of a sample. */
  @FunctionalInterface
  public interface Samples {
    /** Absent where the folder is no sample. */
    Optional<String> candidate(Path folder);
  }

  /**
   * Reads a file, or a folder whose entries are the submissions.
   *
   * @throws RosterException with every mistake
   */
  public Roster read(Path place) throws RosterException, IOException {
    if (Files.isDirectory(place)) {
      return new FolderRoster(place, samples).read();
    }
    Problems problems = Problems.none();
    String file = place.toString();
    if (!Files.isRegularFile(place) && !Files.isReadable(place)) {
      problems.add(
          Position.ofFile(file),
          "there is no such file or folder",
          "give a CSV or YAML file, a folder of repositories or archives, or - for standard input");
      throw new RosterException(problems.sorted(), List.of());
    }
    try (InputStream in = Files.newInputStream(place)) {
      Path folder = Optional.ofNullable(place.toAbsolutePath().getParent()).orElse(Path.of(""));
      return read(file, in, folder);
    }
  }

  /**
   * Reads what is called {@code name} in messages.
   *
   * @param folder that paths are relative to
   */
  public Roster read(String name, InputStream in, Path folder) throws RosterException, IOException {
    Problems problems = Problems.none();
    byte[] content = in.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      problems.add(Position.ofFile(name), "is larger than 8 MiB, the most that is read");
      throw new RosterException(problems.sorted(), List.of());
    }
    SourceText source = SourceText.decode(name, content, problems);
    List<Node> entries = List.of();
    if (source.readable()) {
      entries = isYaml(source)
          ? yaml(Document.parse(name, content, problems), problems)
          : CsvRoster.read(source, names(), problems);
    }
    RosterLines lines = new RosterLines(new SourceReading(rule, folder), problems);
    entries.forEach(entry -> entry(entry, lines, problems));
    return lines.roster(source);
  }

  private static boolean isYaml(SourceText source) {
    String name = source.file().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.ya?ml")
        || (!name.endsWith(".csv") && LOOKS_LIKE_YAML.matcher(source.text()).matches());
  }

  private static List<String> names() {
    return SETTINGS.stream().<String>map(Setting::name).toList();
  }

  private static List<Node> yaml(Document document, Problems problems) {
    Optional<Node> root = document.root();
    if (root.isPresent() && !(root.get() instanceof Node.Sequence)) {
      problems.add(
          root.get().at(),
          "a roster must be a list of candidates, not " + root.get().shown(),
          "write `- candidate: NAME` and below it `source: URL` for each");
    }
    return root.filter(Node.Sequence.class::isInstance)
        .map(node -> ((Node.Sequence) node).items())
        .orElse(List.of());
  }

  private static void entry(Node node, RosterLines lines, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      Settings read = Settings.read(mapping, SETTINGS, problems);
      if (read.has(NAME) && read.has(SOURCE)) {
        lines.add(read);
      }
    } else {
      problems.add(
          node.at(),
          "a candidate must be a mapping with candidate and source, not " + node.shown());
    }
  }
}
