package dev.grader.cli.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.batch.State;
import dev.grader.cli.Cli;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Ledger;
import dev.grader.rubric.RubricSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A batch of four, three of whom are graded.
 *
 * @param folder around its own
 */
record SmallBatch(Path folder, BatchFolder batch) {
  private static final Path STORED = Path.of("src", "test", "resources", "stored");

  /** Makes the batch below a folder. */
  static SmallBatch in(Path folder) throws Exception {
    BatchFolder batch = new BatchFolder(folder.resolve("out"));
    Files.createDirectories(batch.folder());
    RubricSource rubric =
        new RubricSource("rubric.yaml", Files.readString(STORED.resolve("rubric.yaml")));
    batch.write(rubric);
    batch.write(new Ledger(
        "small-1",
        "small",
        "Small",
        List.of(
            new Ledger.Line("ada", "Ada", "", State.GRADED, ""),
            new Ledger.Line("bo-1", "Bo", "", State.GRADED, ""),
            new Ledger.Line("bo-2", "Bo", "", State.GRADED, ""),
            new Ledger.Line("cy", "Cy", "", State.INCONCLUSIVE, "no network"))));
    for (String key : List.of("ada", "bo-1", "bo-2")) {
      Files.createDirectories(batch.candidate(key));
      Files.copy(STORED.resolve("dossier.json"), batch.candidate(key).resolve("dossier.json"));
      assertThat(batch.of(key).rewrite(batch.rubric())).isPresent();
    }
    batch.writePages();
    return new SmallBatch(folder, batch);
  }

  /** Decides about a candidate. */
  Cli.Run review(String candidate, String... more) {
    return Cli.run(joined(
        List.of(
            "review",
            "" + batch.folder(),
            candidate,
            "--criterion",
            "formatting",
            "--reason",
            "Generated.",
            "--by",
            "Ann"),
        more));
  }

  /** Rescores by the rubric with one text in place of another. */
  Cli.Run rescore(String from, String to, String... more) throws Exception {
    String changed = Files.readString(STORED.resolve("rubric.yaml")).replace(from, to);
    Path rubric = Files.writeString(folder.resolve("changed.yaml"), changed);
    return Cli.run(joined(List.of("rescore", "" + batch.folder(), "--rubric", "" + rubric), more));
  }

  private static String[] joined(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** Returns the text of each file in the folder. */
  Map<Path, String> contents() throws Exception {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(batch.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, new String(Files.readAllBytes(file), UTF_8));
      }
    }
    return contents;
  }
}
