package dev.grader.batch.roster;

import static dev.grader.batch.roster.Rosters.read;
import static dev.grader.batch.roster.Rosters.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
  @Test
  void readsEveryColumn() throws Exception {
    Roster roster = read("r.csv", """
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
    Roster roster = read("r.csv", """
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
  void aFileThatIsNotThereIsSaidToBe() {
    RosterException refused =
        catchThrowableOfType(RosterException.class, () -> reader(false).read(Path.of("none.csv")));

    assertThat(refused).hasMessageContaining("none.csv: error: there is no such file or folder");
  }
}
