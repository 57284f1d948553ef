package dev.grader.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Dossier;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Facts;
import dev.grader.evidence.Fault;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Milestone;
import dev.grader.evidence.Subject;
import dev.grader.report.SampleReports;
import dev.grader.submission.Commit.Author;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {
  private final Disguise anna = Disguise.of(
      new Identity(
          "Anna Schmidt",
          "https://git.example/aschmidt92/shortener.git",
          List.of(
              new Author("Anna Schmidt", "anna.schmidt@example.com"),
              new Author("Jürgen Groß", "1234+grossmeister@users.noreply.github.com"))),
      "candidate 7F3A");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Schmidt",
        "ANNA SCHMIDT",
        "Schmidt, Anna",
        "anna",
        "schmidt",
        "aschmidt",
        "a.schmidt",
        "annaschmidt",
        "anna_schmidt",
        "anna.schmidt@example.com",
        "aschmidt92",
        "https://git.example/aschmidt92/shortener.git",
        "https://git.example/aschmidt92/shortener",
        "git.example/aschmidt92/shortener",
        "Jürgen Groß",
        "Ju\u0308rgen",
        "jurgen",
        "juergen",
        "JÜRGEN",
        "gross",
        "grossmeister"
      })
  void replacesANameHoweverItIsWritten(String name) {
    assertThat(anna.text("by " + name + " (2026)")).isEqualTo("by candidate 7F3A (2026)");
  }

  @ParameterizedTest
  @CsvSource({
    "Copyright (c) 2026 Anna Schmidt, Copyright (c) 2026 candidate 7F3A",
    "Signed-off-by: Anna Schmidt <anna.schmidt@example.com>, Signed-off-by: candidate 7F3A <candidate 7F3A>",
    "git clone git@git.example:aschmidt92/x.git, git clone git@git.example:candidate 7F3A/x.git",
    "class AnnaShop, class candidate 7F3AShop",
  })
  void replacesANameInsideOfText(String text, String expected) {
    assertThat(anna.text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annal of Hannah",
        "schmidtke",
        "The savannah",
        "example.com is an example",
        "a grossery",
        "users of github"
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(anna.text(text)).isEqualTo(text);
  }

  @Test
  void leavesCommonWordsAloneThatAreNamesToo() {
    Disguise mark = Disguise.of(
        new Identity("Mark Test", "https://git.example/dev/app.git", List.of()), "candidate 1");

    assertThat(mark.text("mark a test in the app")).isEqualTo("mark a test in the app");
    assertThat(mark.text("Mark Test, marktest and mark.test"))
        .isEqualTo("candidate 1, candidate 1 and candidate 1");
  }

  @Test
  void joinsThePseudonymInPaths() {
    assertThat(anna.word("src/anna/anna_tests.py"))
        .isEqualTo("src/candidate-7F3A/candidate-7F3A_tests.py");
  }

  @Test
  void leavesNoNameInADossier() {
    Dossier disguised = anna.dossier(dossier("Anna Schmidt at home/aschmidt/x and anna@home"));

    assertThat(disguised.toString().toLowerCase(Locale.ROOT))
        .doesNotContain("anna", "schmidt", "git.example");
    assertThat(disguised.subject().candidate()).isEqualTo("candidate 7F3A");
    assertThat(disguised.evidence()).hasSize(3);
  }

  @Test
  void numbersCommitsWhoseIdsCouldBeSearchedFor() {
    Dossier disguised = anna.dossier(dossier("nobody"));

    assertThat(disguised.subject().commit()).isEmpty();
    assertThat(disguised.facts().timeline()).extracting(Milestone::commit).containsExactly("1");
  }

  @Test
  void keepsEveryNumber() {
    Dossier plain = dossier("nobody");

    Dossier disguised = anna.dossier(plain);

    assertThat(disguised.evidence()).isEqualTo(plain.evidence());
    assertThat(disguised.facts().timeline())
        .extracting(Milestone::at)
        .isEqualTo(plain.facts().timeline().stream().map(Milestone::at).toList());
  }

  @Test
  void isQuickWithHundredsOfAuthors() {
    List<Author> authors = java.util.stream.IntStream.range(0, 500)
        .mapToObj(i -> new Author("First" + i + " Last" + i, "mail" + i + "@example.com"))
        .toList();
    Disguise crowd = Disguise.of(new Identity("x", "", authors), "candidate 1");
    String text = "some words of a long README ".repeat(20_000);

    long begun = System.nanoTime();
    String disguised = crowd.text(text);

    assertThat(disguised).isEqualTo(text);
    assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
  }

  private static Dossier dossier(String text) {
    Finding finding = Finding.at("E501", "src/" + text + ".py", 3, text);
    return new Dossier(
        Dossier.SCHEMA,
        new Subject(
            "Anna Schmidt", "https://git.example/aschmidt92/x.git", "c0ffee", Optional.empty()),
        new Facts(
            List.of(new Milestone("c0ffee", Instant.EPOCH, "Anna", text, "own", 3)),
            1,
            1,
            1,
            1,
            List.of(text)),
        SampleReports.perfect().provenance(),
        new TreeMap<>(Map.of(
            "a",
                Evidence.Gathered.of(
                    Map.of("m", new Measure.Undefined(text)), List.of(finding), text),
            "b", new Evidence.Missing(Fault.SUBMISSION, text, List.of(finding)),
            "c", new Evidence.NotApplicable(text))));
  }
}
