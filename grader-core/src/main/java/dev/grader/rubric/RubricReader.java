package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.config.Document;
import dev.grader.config.JsonSchema;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Position;
import dev.grader.config.Problems;
import dev.grader.config.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rubrics, or names every mistake in them. */
public final class RubricReader {
  /** The rubrics that come with the grader. */
  public static final List<String> BUNDLED =
      List.of("default", "backend-api", "data-processing", "cli-business-logic", "algorithms");

  private final List<CheckType> checks;

  /** Creates a reader of rubrics that can ask these checks. */
  public RubricReader(List<CheckType> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Reads a bundled rubric by its name, or a file.
   *
   * @param nameOrFile one of {@link #BUNDLED}, or a path; a file of that name wins
   * @throws RubricException with every mistake
   */
  public Rubric read(String nameOrFile) throws RubricException {
    Problems problems = Problems.none();
    if (isFile(nameOrFile)) {
      return rubric(Document.read(Path.of(nameOrFile), problems), problems);
    }
    if (!BUNDLED.contains(nameOrFile)) {
      problems.add(
          Position.ofFile(nameOrFile),
          "there is no such file and no bundled rubric of this name",
          Spelling.fix(nameOrFile, BUNDLED));
      return rubric(new Document(nameOrFile, List.of(), "", Optional.empty()), problems);
    }
    return parse(nameOrFile + ".yaml", bundled(nameOrFile));
  }

  /** Reads the text of a rubric that was kept. */
  public Rubric read(RubricSource source) throws RubricException {
    return parse(source.name(), source.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the text of a bundled rubric or of a file, to be read again on any machine.
   *
   * @throws RubricException with every mistake, where it could not be read again
   */
  public RubricSource source(String nameOrFile) throws RubricException, IOException {
    read(nameOrFile);
    return isFile(nameOrFile)
        ? new RubricSource(nameOrFile, Files.readString(Path.of(nameOrFile)))
        : new RubricSource(
            nameOrFile + ".yaml", new String(bundled(nameOrFile), StandardCharsets.UTF_8));
  }

  private static boolean isFile(String nameOrFile) {
    return nameOrFile.matches("(?s).*(/|\\\\|\\.ya?ml$).*") || Files.exists(Path.of(nameOrFile));
  }

  /**
   * Returns the JSON Schema (draft 2020-12) of a rubric, for editors; the same bytes every time.
   */
  public String schema() {
    Node.Mapping noAssignment = new Node.Mapping(Position.ofFile(""), List.of());
    Kind<Rubric> kind = new RubricKind(checks, noAssignment, "").kind();
    return JsonSchema.write("Rubric of the grader", kind);
  }

  /** Reads the content of a file that is called {@code name} in messages. */
  Rubric parse(String name, byte[] content) throws RubricException {
    Problems problems = Problems.none();
    return rubric(Document.parse(name, content, problems), problems);
  }

  private static byte[] bundled(String name) {
    try (InputStream in = RubricReader.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the rubric " + name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rubric rubric(Document document, Problems problems) throws RubricException {
    Optional<Rubric> rubric = document.root().flatMap(root -> {
      refuseSameIds(root, problems);
      return new RubricKind(checks, assignment(root), document.sha256())
          .kind()
          .read("the rubric", root, problems);
    });
    if (rubric.isEmpty() || !problems.isEmpty()) {
      throw new RubricException(document, problems.sorted());
    }
    return rubric.get();
  }

  private static Node.Mapping assignment(Node root) {
    return child(root, "assignment")
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast)
        .orElse(new Node.Mapping(root.at(), List.of()));
  }

  /** Looks at what is written, so that a mistake elsewhere hides no second id. */
  private static void refuseSameIds(Node root, Problems problems) {
    Set<String> categories = new HashSet<>();
    Set<String> criteria = new HashSet<>();
    for (Node category : items(root, "categories")) {
      refuseSameId("category", category, categories, problems);
      for (Node criterion : items(category, "criteria")) {
        refuseSameId("criterion", criterion, criteria, problems);
      }
    }
  }

  private static void refuseSameId(String what, Node node, Set<String> seen, Problems problems) {
    child(node, "id")
        .filter(id -> !seen.add(id.shown()))
        .ifPresent(id -> problems.add(
            id.at(), "another " + what + " has the id " + id.shown() + " too", "choose another"));
  }

  private static List<Node> items(Node node, String key) {
    return child(node, key)
        .filter(Node.Sequence.class::isInstance)
        .map(value -> ((Node.Sequence) value).items())
        .orElse(List.of());
  }

  private static Optional<Node> child(Node node, String key) {
    return node instanceof Node.Mapping mapping
        ? mapping.find(key).map(Node.Entry::value)
        : Optional.empty();
  }
}
