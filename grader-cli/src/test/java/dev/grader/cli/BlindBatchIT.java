package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.servers.UsesEngine;
import dev.grader.submission.RecordedCommit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grades all samples blind, and looks for everybody in every file that can be handed out. */
@UsesEngine
@Timeout(600)
class BlindBatchIT {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final String RUBRIC = """
      rubric: small
      title: Small
      limits: {time: 20s}
      categories:
        - id: all
          title: All
          criteria:
            - {id: pass, title: The tests pass, points: 10, check: pytest, scale: {share: passed}}
            - {id: format, title: Formatted, points: 10, check: black, scale: {share: formatted}}
            - {id: readme, title: README, points: 10, check: readme, scale: {share: parts}}
            - {id: commits, title: Messages, points: 10, check: commits, scale: {share: good-messages}}
            - id: lint
              title: Lint
              points: 10
              check: ruff
              scale: {target: {measure: findings-per-100-lines, from: 10, to: 0}}
      grades:
        - {from: 0%, label: graded}
      """;

  @TempDir
  private Path folder;

  @Test
  void nobodyIsNamedInWhatIsHandedOut() throws Exception {
    Files.writeString(folder.resolve("rubric.yaml"), RUBRIC);

    Cli.Run first = batch("--blind");

    assertThat(first.exit()).as(first.err() + first.out()).isIn(0, 3);
    Map<String, String> produced = produced();
    assertThat(produced).containsKeys("index.html", "ranking.xlsx!xl/worksheets/sheet1.xml");
    produced.put("what it printed", folded(first.out() + first.err()));
    for (String identity : identities()) {
      Pattern found =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(identity) + "(?![\\p{L}\\p{N}])");
      produced.forEach((file, text) ->
          assertThat(found.matcher(text).find()).as("%s in %s", identity, file).isFalse());
    }

    Cli.Run again = batch("--blind");

    assertThat(again.err()).contains("unchanged");
    assertThat(pseudonyms(again)).isEqualTo(pseudonyms(first)).hasSize(samples().size());
    assertThat(batch().err()).contains("was begun with --blind");
    Cli.Run unblind = Cli.run("unblind", folder.resolve("out").toString());
    assertThat(unblind.out()).contains("Maya Lindqvist", "samples/url-shortener");
    pseudonyms(first).forEach(each -> assertThat(unblind.out()).contains(each));
  }

  private Cli.Run batch(String... more) {
    String[] words = {
      "batch",
      SAMPLES.toString(),
      "--rubric",
      folder.resolve("rubric.yaml").toString(),
      "--sandbox",
      "docker",
      "--out",
      folder.resolve("out").toString()
    };
    return Cli.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private static Set<String> pseudonyms(Cli.Run run) {
    return Pattern.compile("candidate [0-9A-F]{4,}")
        .matcher(run.err())
        .results()
        .map(each -> each.group())
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  /**
   * Everything that says who made a sample: names and their parts, mail addresses and what stands
   * before the @, the commit, the folder. A part that is a common English word would be left alone;
   * the samples have none.
   */
  private static Set<String> identities() throws Exception {
    Set<String> identities = new TreeSet<>();
    for (Path folder : samples()) {
      SampleFolder sample = SampleFolder.read(folder);
      identities.add(folded(sample.candidateName()));
      identities.add(sample.head());
      identities.add(sample.head().substring(0, 8));
      identities.add("samples/" + folder.getFileName());
      for (RecordedCommit commit : sample.commits(folder)) {
        String mail = folded(commit.author().mail());
        identities.add(mail);
        identities.add(mail.replaceFirst("@.*", ""));
        identities.add(folded(commit.author().name()));
        identities.addAll(List.of(folded(commit.author().name()).split(" ")));
      }
    }
    assertThat(identities)
        .contains("maya lindqvist", "tomas", "noor.haddad@example.com", "kbrandt");
    return identities;
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(SampleFolder::isOne).sorted().toList();
    }
  }

  /** Returns what can be read in each file below the folder, also packed, and the names of all. */
  private Map<String, String> produced() throws IOException {
    Map<String, String> produced = new TreeMap<>();
    Path out = folder.resolve("out");
    List<Path> all;
    try (Stream<Path> files = Files.walk(out)) {
      all = files.toList();
    }
    List<String> names = new ArrayList<>();
    for (Path file : all) {
      String name = out.relativize(file).toString();
      names.add(name);
      if (Files.isRegularFile(file)) {
        put(produced, name, Files.readAllBytes(file));
      }
    }
    produced.put("names of files", folded(String.join("\n", names)));
    return produced;
  }

  private static void put(Map<String, String> produced, String name, byte[] content)
      throws IOException {
    produced.put(name, folded(new String(content, StandardCharsets.UTF_8)));
    InputStream in = new ByteArrayInputStream(content);
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        put(produced, name + "!" + entry.getName(), zip.readAllBytes());
      }
    } else if (content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b) {
      put(produced, name + "!", new GZIPInputStream(in).readAllBytes());
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
