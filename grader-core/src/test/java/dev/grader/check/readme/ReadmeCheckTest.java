package dev.grader.check.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence.Gathered;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.sandbox.ScriptedSandbox;
import dev.grader.submission.FilesInMemory;
import dev.grader.submission.dependency.Dependencies;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeCheckTest {
  @Test
  void namesLinksThatLeadNowhere() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("docs/guide.md", "");
    files.put("README.md", """
                [guide](docs/guide.md#top) [docs](./docs) [root](/docs/guide.md) [web](https://example.com)
                [mail](mailto:a@example.com) [here](#tests) [up](../../issues)
                ![shot](img/shot.png "a shot") <img src="logo.svg">
                [ref]: gone.md
                """);

    Gathered evidence = gather(files);

    assertThat(evidence.measures()).containsEntry(ReadmeCheck.BROKEN_LINKS, Measure.count(3));
    assertThat(evidence.findings())
        .filteredOn(finding -> finding.rule().equals("broken-link"))
        .extracting(Finding::line, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "links to img/shot.png, which is not there"),
            org.assertj.core.groups.Tuple.tuple(3, "links to logo.svg, which is not there"),
            org.assertj.core.groups.Tuple.tuple(4, "links to gone.md, which is not there"));
  }

  @Test
  void takesNeitherCodeNorAFootnoteForALink() throws IOException {
    Gathered evidence = gather("README.md", """
                # Shop

                Prices parcels[^1], see `handlers[name](request)` and [`shop`](shop.py).

                ```
                [INFO]: started
                ```

                    handlers[name](request)

                [^1]: Letters are out of scope.
                """);

    assertThat(evidence.findings())
        .filteredOn(finding -> finding.rule().equals("broken-link"))
        .extracting(Finding::message)
        .containsExactly("links to shop.py, which is not there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lorem ipsum dolor sit amet",
        "git clone https://example.com/your-username/project",
        "[Insert description here]",
        "To make it easy for you to get started with GitLab, here's a list",
        "TODO: write this section",
        "{{ cookiecutter.project }}"
      })
  void namesTextThatATemplateLeft(String line) throws IOException {
    assertThat(gather("README.md", "# Shop\n\n" + line + "\n").measures())
        .containsEntry(ReadmeCheck.TEMPLATE_TEXT, Measure.count(1));
  }

  @Test
  void doesNotTakeATaskListOrATodoAppForTemplateText() throws IOException {
    assertThat(gather(
                "README.md",
                "# Todo list\n\nA todo app. Add a todo with `todo add`.\n## TODO\n- paging\n")
            .measures())
        .containsEntry(ReadmeCheck.TEMPLATE_TEXT, Measure.count(0));
  }

  @Test
  void takesTheReadmeNearestToTheRoot() throws IOException {
    Gathered evidence =
        gather(Map.of("docs/README.md", "# Docs\n", "app/x/README.md", "", "main.py", ""));

    assertThat(evidence.findings()).extracting(Finding::path).contains("docs/README.md");
  }

  @Test
  void prefersTheReadmeToItsTranslations() throws IOException {
    Gathered evidence = gather(Map.of(
        "README.de.md", "Bitte die englische lesen.\n", "README.md", "# Shop\n", "README", ""));

    assertThat(evidence.findings()).extracting(Finding::path).containsOnly("README.md");
  }

  @Test
  void saysThatThereIsNone() throws IOException {
    Gathered evidence = gather("main.py", "");

    assertThat(evidence.summary()).isEqualTo("there is no README");
    assertThat(evidence.measures()).containsEntry(ReadmeCheck.PARTS, Measure.share(0, 6));
    assertThat(evidence.findings()).extracting(Finding::rule).contains("no-readme");
  }

  @Test
  void countsNoFaultsInWhatIsNotThere() throws IOException {
    Measure none = new Measure.Undefined("there is no README");

    assertThat(gather("main.py", "").measures())
        .containsEntry(ReadmeCheck.BROKEN_LINKS, none)
        .containsEntry(ReadmeCheck.TEMPLATE_TEXT, none);
  }

  @Test
  @Timeout(5)
  void isNotSlowedDownByABomb() throws IOException {
    String brackets =
        "[".repeat(120_000) + "\n" + "> ".repeat(60_000) + "\n" + "<h1>".repeat(30_000);

    Gathered evidence =
        gather("README.md", brackets + "\n" + "`".repeat(200_000) + "\n" + "*".repeat(100_000));

    assertThat(evidence.measures()).containsEntry("run", Measure.share(0, 1));
  }

  static Gathered gather(String path, String text) throws IOException {
    return gather(Map.of(path, text));
  }

  static Gathered gather(Map<String, String> files) throws IOException {
    return gather(FilesInMemory.of(files));
  }

  static Gathered gather(FilesInMemory files) throws IOException {
    ReadmeCheck check = new ReadmeCheck(Arrays.asList(Part.values()));
    return (Gathered) check.gather(
        new Workbench(files, new ScriptedSandbox(), Dependencies.NONE, Duration.ofMinutes(1)));
  }
}
