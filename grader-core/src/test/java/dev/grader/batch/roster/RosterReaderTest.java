package dev.grader.batch.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
  @TempDir
  private Path folder;

  @Test
  void readsEveryColumn() throws Exception {
    Roster roster = csv("""
        candidate,source,ref,due,notes
        Ada Lovelace,https://example.org/ada/answer.git,main,2026-11-04T09:00:00+01:00,"late, by mail"
        """);

    assertThat(roster.candidates())
        .containsExactly(new Candidate(
            "ada-lovelace",
            "Ada Lovelace",
            "https://example.org/ada/answer.git",
            Optional.of("main"),
            Optional.of(Instant.parse("2026-11-04T08:00:00Z")),
            "late, by mail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFcandidate,source\r\nAda,https://example.org/a\r\n",
        "source;candidate\nhttps://example.org/a;Ada\n\n",
        "Candidate\tSource\nAda\thttps://example.org/a",
        "\"candidate\", \"source\" \n\"Ada\" , \"https://example.org/a\" \n , \n",
        "- candidate: Ada\n  source: https://example.org/a\n",
        "# ours\n---\n- {candidate: Ada, source: 'https://example.org/a'}\n"
      })
  void whateverWroteTheFileItIsTheSameRoster(String text) throws Exception {
    Roster roster = read("-", text);

    assertThat(roster.candidates()).extracting(Candidate::name).containsExactly("Ada");
    assertThat(roster.candidates().get(0).source()).isEqualTo("https://example.org/a");
  }

  @Test
  void aQuotedValueMayHoldQuotesDelimitersAndLines() throws Exception {
    Roster roster = csv("""
        candidate,source,notes
        "Lovelace, ""Ada""\",https://example.org/a,"one
        two"
        Bob,https://example.org/b,
        """);

    assertThat(roster.candidates())
        .extracting(Candidate::name)
        .containsExactly("Lovelace, \"Ada\"", "Bob");
    assertThat(roster.candidates().get(0).notes()).isEqualTo("one\ntwo");
  }

  @Test
  void namesAllMistakesAtOnce() {
    assertRefused("""
        candidate,source,due,note
        Ada,https://example.org/a,4 November,
        ada,,,
        Bob,https://example.org/a,,x,y
        """, """
        r.csv:1:22: error: unknown column 'note'
        candidate,source,due,note
                             ^ did you mean `notes`?

        r.csv:2:27: error: `due` must be a moment such as 2026-11-04T09:00:00Z, not '4 November'
        Ada,https://example.org/a,4 November,
                                  ^

        r.csv:3:1: error: the key `source` is missing
        ada,,,
        ^ add `source:` with text on one line

        r.csv:4:5: error: the same source is that of 'Ada' in line 2 too
        Bob,https://example.org/a,,x,y
            ^ every candidate has a source, or at least a ref, of their own

        r.csv:4:30: error: this value has no column: the first line names 4
        Bob,https://example.org/a,,x,y
                                     ^ put a value that holds the delimiter in quotes""");
  }

  @Test
  void twoNamesMustNotBecomeOneFolder() {
    assertRefused("""
        candidate,source
        Ada Lovelace,https://example.org/a
        ADA  LOVELACE,https://example.org/b
        Ada Lovelace,https://example.org/c
        """, """
        r.csv:3:1: error: 'ADA  LOVELACE' and 'Ada Lovelace' in line 2 would share the folder ada-lovelace
        ADA  LOVELACE,https://example.org/b
        ^ tell them apart by name

        r.csv:4:1: error: the candidate 'Ada Lovelace' is there twice, first in line 2
        Ada Lovelace,https://example.org/c
        ^ remove one, or tell them apart by name""");
  }

  @Test
  void missingColumnsAreNamed() {
    assertRefused("name,url\nAda,https://example.org/a\n", """
        r.csv:1:1: error: unknown column 'name'
        name,url
        ^ known: candidate, source, ref, due, notes

        r.csv:1:1: error: the column `candidate` is missing
        name,url
        ^ the first line names the columns: candidate,source,ref,due,notes

        r.csv:1:1: error: the column `source` is missing
        name,url
        ^ the first line names the columns: candidate,source,ref,due,notes

        r.csv:1:6: error: unknown column 'url'
        name,url
             ^ known: candidate, source, ref, due, notes""");
  }

  @Test
  void quotesMustMatch() {
    assertRefused("candidate,source\n\"Ada\" L,https://example.org/a\n\"Bob,https://x\n", """
        r.csv:2:6: error: has text after the closing quote
        "Ada" L,https://example.org/a
             ^ put the whole value in quotes, and write a quote inside it as two

        r.csv:3:1: error: this quote is never closed
        "Bob,https://x
        ^ add a quote at the end of the value

        r.csv:3:1: error: the key `source` is missing
        "Bob,https://x
        ^ add `source:` with text on one line""");
  }

  @Test
  void twoColumnsOfOneNameAreOneTooMany() {
    assertRefused("candidate,source,Source\nAda,https://a.org/a,https://a.org/b\n", """
        r.csv:1:18: error: the column `source` is there twice
        candidate,source,Source
                         ^ remove one""");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
          '',                                  'r.csv: error: is empty'
          'candidate,source\n',                'r.csv: error: names no candidate'
          """)
  void aFileWithoutCandidatesIsRefused(String text, String message) {
    RosterException refused = refusal("r.csv", text);

    assertThat(refused).hasMessageStartingWith(message);
  }

  @Test
  void aRosterInYamlHasItsMistakesShownTheSameWay() {
    RosterException refused = refusal("r.yaml", """
        - candidate: Ada
          sauce: https://example.org/a
        - just a name
        """);

    assertThat(refused).hasMessage("""
        r.yaml:1:3: error: the key `source` is missing
        - candidate: Ada
          ^ add `source:` with text on one line

        r.yaml:2:3: error: unknown key 'sauce'
          sauce: https://example.org/a
          ^ did you mean `source`?

        r.yaml:3:3: error: a candidate must be a mapping with candidate and source, not 'just a name'
        - just a name
          ^""");
    assertThat(refused.problems()).hasSize(3);
  }

  @Test
  void aMappingIsNoRoster() {
    assertThat(refusal("r.yaml", "candidates: []\n"))
        .hasMessageStartingWith(
            "r.yaml:1:1: error: a roster must be a list of candidates, not a mapping");
  }

  @Test
  void whatIsNoTextIsRefusedWithItsPlace() {
    RosterException refused = catchThrowableOfType(
        RosterException.class,
        () -> reader(false)
            .read("r.csv", new ByteArrayInputStream(new byte[] {'a', ',', (byte) 0xff}), folder));

    assertThat(refused).hasMessageStartingWith("r.csv:1:3: error: is not UTF-8 text");
  }

  @Test
  void tooMuchIsNotRead() {
    assertThat(refusal("r.csv", "x".repeat((8 << 20) + 1)))
        .hasMessage("r.csv: error: is larger than 8 MiB, the most that is read");
  }

  @Test
  void tooManyCandidatesAreRefused() {
    StringBuilder text = new StringBuilder("candidate,source\n");
    for (int i = 0; i <= Roster.MOST_CANDIDATES; i++) {
      text.append("c").append(i).append(",https://example.org/").append(i).append('\n');
    }

    assertThat(refusal("r.csv", text.toString()))
        .hasMessageStartingWith("r.csv: error: names 20001 candidates; at most 20000 are graded");
  }

  @Test
  void aPathIsRefusedWhereOthersMayHaveWrittenTheRoster() {
    assertRefused("candidate,source\nAda,../secrets\n", """
        r.csv:2:5: error: `source` is a path on this machine, and lines of a roster may be written by others
        Ada,../secrets
            ^ give a Git URL, or run with --allow-local if nobody else wrote the roster""");
  }

  @Test
  void aPathStartsFromTheRostersFolder() throws Exception {
    Files.createDirectory(folder.resolve("ada"));
    Path file = Files.writeString(folder.resolve("r.csv"), "candidate,source\nAda,./ada\n");

    Roster roster = reader(true).read(file);

    assertThat(roster.candidates().get(0).source())
        .isEqualTo(folder.resolve("ada").toString());
  }

  @Test
  void aPathThatLeadsNowhereIsAMistakeInTheRoster() throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), "candidate,source\nAda,nobody\n");

    RosterException refused =
        catchThrowableOfType(RosterException.class, () -> reader(true).read(file));

    assertThat(refused)
        .hasMessageContaining(":2:5: error: there is nothing at " + folder.resolve("nobody"));
  }

  @Test
  void aRefusedAddressIsShownWithoutItsPassword() {
    RosterException refused =
        refusal("r.csv", "candidate,source\nAda,https://bad:secret@example.org/a\n");

    assertThat(refused).hasMessage("""
            r.csv:2:5: error: The URL is bad. Mend it
            Ada,https://bad:***@example.org/a
                ^""");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBe() {
    RosterException refused = catchThrowableOfType(
        RosterException.class, () -> reader(false).read(folder.resolve("none.csv")));

    assertThat(refused).hasMessageContaining("none.csv: error: there is no such file or folder");
  }

  @Test
  void aFolderIsARosterOfWhatIsInIt() throws Exception {
    Files.createDirectories(folder.resolve("bob/.git/objects"));
    Files.writeString(folder.resolve("bob/.git/HEAD"), "ref: refs/heads/main\n");
    Files.createDirectories(folder.resolve("Cleo.git/objects"));
    Files.writeString(folder.resolve("Cleo.git/HEAD"), "ref: refs/heads/main\n");
    Files.createDirectories(folder.resolve("sample"));
    Files.createDirectories(folder.resolve(".hidden"));
    Files.createDirectories(folder.resolve("results"));
    Files.writeString(folder.resolve("results/batch.json"), "{}");
    Files.writeString(folder.resolve("dora.tar.gz"), "");
    Files.writeString(folder.resolve("README.md"), "");

    Roster roster = reader(false).read(folder);

    assertThat(roster.candidates())
        .extracting(Candidate::key, Candidate::name, Candidate::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cleo", "Cleo", "" + folder.resolve("Cleo.git")),
            org.assertj.core.groups.Tuple.tuple("bob", "bob", "" + folder.resolve("bob")),
            org.assertj.core.groups.Tuple.tuple("dora", "dora", "" + folder.resolve("dora.tar.gz")),
            org.assertj.core.groups.Tuple.tuple(
                "sample", "Sam Sample", "" + folder.resolve("sample")));
  }

  @Test
  void aFolderNamesEverythingItCannotUse() throws Exception {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("Ada.zip"), "");
    Files.writeString(folder.resolve("ada.tgz"), "");

    RosterException refused =
        catchThrowableOfType(RosterException.class, () -> reader(false).read(folder));

    assertThat(refused)
        .hasMessageContaining("ada.tgz: error: would share the folder ada with Ada.zip")
        .hasMessageContaining("notes: error: is a folder, but no Git repository");
  }

  private Roster csv(String text) throws RosterException, IOException {
    return read("r.csv", text);
  }

  private Roster read(String name, String text) throws RosterException, IOException {
    return reader(false).read(name, new ByteArrayInputStream(text.getBytes(UTF_8)), folder);
  }

  private void assertRefused(String text, String message) {
    assertThat(refusal("r.csv", text)).hasMessage(message);
  }

  private RosterException refusal(String name, String text) {
    return catchThrowableOfType(RosterException.class, () -> read(name, text));
  }

  private static RosterReader reader(boolean localPaths) {
    SourceRule rule = new SourceRule() {
      @Override
      public boolean localPaths() {
        return localPaths;
      }

      @Override
      public Optional<String> refusal(String source) {
        return source.contains("bad") ? Optional.of("The URL is bad. Mend it.") : Optional.empty();
      }
    };
    return new RosterReader(
        rule, folder -> folder.endsWith("sample") ? Optional.of("Sam Sample") : Optional.empty());
  }
}
