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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by Grace and a grace period | by candidate 1 and a grace period",
        "(c) 2026 Grace | (c) 2026 candidate 1",
        "I am Grace. | I am candidate 1.",
        "Grace period | Grace period",
        "say GRACE | say GRACE",
        "getGrace(min) | getGrace(min)",
        "due time of grace | due time of grace",
        "Grace Evans, tim.evans | candidate 1, candidate 1",
      })
  void takesACommonWordForANameWhereItIsWrittenLikeOne(String text, String expected) {
    Disguise grace = Disguise.of(
        new Identity("Grace Evans", "", List.of(new Author("Tim Evans", "tim.evans@example.com"))),
        "candidate 1");

    assertThat(grace.text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Bo, by Bo and bo, by candidate 1 and bo",
    "李明, 我是李明的作业, 我是candidate 1的作业",
    "김민수, 김민수입니다, candidate 1입니다",
    "Łukasz Ørsted, lukasz orsted, candidate 1",
    "Łukasz Ørsted, oersted, candidate 1",
    "Tomás Silva, Tom%C3%A1s%20Silva, candidate 1",
    "Tomás Silva, Tom\\u00e1s, candidate 1",
  })
  void findsNamesOfAllLettersAndLengths(String name, String text, String expected) {
    Disguise disguise = Disguise.of(new Identity(name, "", List.of()), "candidate 1");

    assertThat(disguise.text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "with Anna Schmidt, with candidate 1",
    "'schmidt, anna', candidate 1",
    "ask annaschmidt or a.schmidt, ask candidate 1 or candidate 1",
    "git clone https://git.example/boole/app, git clone candidate 2",
    "with Anna and Schmidt, with Anna and Schmidt",
    "kbrandt and Kim, a candidate and Kim",
    "see git.example/firm/x, see git.example/a candidate/x",
  })
  void ofAllOthersOnlyWhatNamesNobodyElseIsReplaced(String text, String expected) {
    Disguise all = Disguise.ofAll(Map.of(
        "candidate 1", new Identity("Anna Schmidt", "https://git.example/firm/a.git", List.of()),
        "candidate 2", new Identity("George", "https://git.example/boole/app.git", List.of()),
        "candidate 3", new Identity("kbrandt", "https://git.example/firm/b.git", List.of()),
        "candidate 4", new Identity("kbrandt", "/srv/four", List.of())));

    assertThat(all.text(text)).isEqualTo(expected);
  }

  @Test
  void leavesADossierOfSomebodyDisguisedAsItIs() {
    Dossier once = anna.dossier(dossier("x"));
    Disguise all = Disguise.ofAll(Map.of("candidate 2", new Identity("Bo Li", "", List.of())));

    assertThat(all.about("candidate 7F3A").dossier(once)).isEqualTo(once);
    assertThat(
            all.about("candidate 7F3A").dossier(anna.dossier(dossier("bo li"))).facts())
        .hasToString(anna.dossier(dossier("candidate 2")).facts().toString());
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
  void numbersCommitsInMessagesToo() {
    Dossier disguised = anna.dossier(dossier("Merge c0ffee12 and c0ffee9, c0ffe"));

    assertThat(disguised.facts().remarks()).containsExactly("Merge 1 and c0ffee9, c0ffe");
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
            "Anna Schmidt", "https://git.example/aschmidt92/x.git", "c0ffee1234", Optional.empty()),
        new Facts(
            List.of(new Milestone("c0ffee1234", Instant.EPOCH, "Anna", text, "own", 3)),
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
