package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.catalog.Catalog;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Identities;
import dev.grader.cli.sample.SampleFolder;
import dev.grader.rubric.RubricReader;
import dev.grader.servers.TakesLong;
import dev.grader.servers.UsesEngine;
import dev.grader.submission.RecordedCommit;
import dev.grader.submission.git.ReplayedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades all samples blind by the rubric that measures most, and one more submission that names
 * others of the roster, and looks for everybody in every file that can be handed out.
 */
@UsesEngine
@Timeout(900)
@TakesLong
class BlindBatchIT {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();

  @TempDir
  private Path folder;

  private final Map<String, Person> people = new TreeMap<>();

  @BeforeEach
  void invite() throws Exception {
    StringBuilder roster = new StringBuilder("candidate,source,notes\n");
    for (Path sample : samples()) {
      SampleFolder read = SampleFolder.read(sample);
      List<RecordedCommit> commits = read.commits(sample);
      Person person =
          Person.of(read.candidateName(), "samples/" + sample.getFileName(), read.head(), commits);
      people.put(person.name(), person);
      roster.append(
          "%s,%s,%s was met by kbrandt\n".formatted(person.name(), sample, person.name()));
    }
    Path quoting = folder.resolve("quoting.git");
    List<RecordedCommit> commits = List.of(Quoting.commit());
    String head = ReplayedRepository.make(quoting, commits);
    people.put(Quoting.NAME, Person.of(Quoting.NAME, quoting.toString(), head, commits));
    roster.append("%s,%s,like Maya Lindqvist\n".formatted(Quoting.NAME, quoting));
    Files.writeString(folder.resolve("roster.csv"), roster);
    String rubric = new RubricReader(Catalog.checks()).source("default").text();
    Files.writeString(
        folder.resolve("rubric.yaml"),
        rubric.replaceFirst("\ncategories:", "\nlimits: {time: 20s}\ncategories:"));
  }

  @Test
  void nobodyIsNamedInWhatIsHandedOut() throws Exception {
    Cli.Run first = batch("--blind");

    assertThat(first.exit()).as(first.err() + first.out()).isIn(0, 3);
    Map<String, String> produced = HandedOut.texts(folder.resolve("out"));
    assertThat(produced).containsKeys("index.html", "ranking.xlsx!xl/worksheets/sheet1.xml");
    produced.put("what it printed", HandedOut.decoded(first.out() + first.err()));
    assertThat(named(produced))
        .as("words of one that are others' own: the owner of what a requirement names")
        .containsExactly("acme of Noor Haddad in what Lars Moen wrote");

    Cli.Run again = batch("--blind");

    assertThat(again.err()).contains("unchanged");
    assertThat(pseudonyms(again)).isEqualTo(pseudonyms(first)).hasSize(people.size());
    assertThat(batch().err()).contains("was begun with --blind");
    Cli.Run unblind = Cli.run("unblind", folder.resolve("out").toString());
    assertThat(unblind.out()).contains("Maya Lindqvist", "samples/url-shortener");
    pseudonyms(first).forEach(each -> assertThat(unblind.out()).contains(each));
    assertThat(produced.get("candidates/" + folderOf(Quoting.NAME) + "/report.md"))
        .as("others go by their pseudonyms")
        .contains(folderOf("Maya Lindqvist"));
  }

  /**
   * Fails where anything is named that must not be, and returns the rest. What is said of a
   * submission names nobody of its roster line and history, down to parts of names, and of all
   * others no whole name, address or user name; what is said of all names nothing at all. A part of
   * another's name is a word like any other to whom wrote it, and returned.
   */
  private Set<String> named(Map<String, String> produced) throws Exception {
    Map<String, Person> writers = new TreeMap<>();
    for (Person person : people.values()) {
      writers.put("candidates/" + folderOf(person.name()) + "/", person);
    }
    Set<String> left = new TreeSet<>();
    produced.forEach((file, text) -> {
      List<Person> about = writers.entrySet().stream()
          .filter(each -> file.startsWith(each.getKey()))
          .map(Map.Entry::getValue)
          .toList();
      for (Person person : people.values()) {
        for (String word : person.all()) {
          if (Person.stands(word, text)) {
            assertThat(about).as("%s in %s", word, file).hasSize(1);
            assertThat(person.whole()).as("in %s", file).doesNotContain(word);
            assertThat(about.get(0).all()).as("in %s", file).doesNotContain(word);
            assertThat(about.get(0).writes(word)).as("%s in %s", word, file).isTrue();
            left.add(word + " of " + person.name() + " in what " + about.get(0).name() + " wrote");
          }
        }
      }
    });
    return left;
  }

  private String folderOf(String name) throws Exception {
    Identities identities =
        new BatchFolder(folder.resolve("out")).key().identities().orElseThrow();
    return identities.people().stream()
        .filter(person -> person.candidate().equals(name))
        .map(person -> Identities.folder(identities.pseudonyms().getOrDefault(person.key(), "")))
        .findFirst()
        .orElseThrow();
  }

  private Cli.Run batch(String... more) {
    List<String> words = new ArrayList<>(List.of(
        "batch",
        folder.resolve("roster.csv").toString(),
        "--allow-local",
        "--rubric",
        folder.resolve("rubric.yaml").toString(),
        "--sandbox",
        "docker",
        "--out",
        folder.resolve("out").toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }

  private static Set<String> pseudonyms(Cli.Run run) {
    return Pattern.compile("candidate [0-9A-F]{4,}")
        .matcher(run.err())
        .results()
        .map(each -> each.group())
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(SampleFolder::isOne).sorted().toList();
    }
  }
}
