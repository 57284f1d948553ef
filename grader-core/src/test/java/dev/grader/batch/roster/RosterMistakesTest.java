package dev.grader.batch.roster;

import static dev.grader.batch.roster.Rosters.assertRefused;
import static dev.grader.batch.roster.Rosters.reader;
import static dev.grader.batch.roster.Rosters.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterMistakesTest {
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
            .read(
                "r.csv",
                new ByteArrayInputStream(new byte[] {'a', ',', (byte) 0xff}),
                Path.of("")));

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
}
