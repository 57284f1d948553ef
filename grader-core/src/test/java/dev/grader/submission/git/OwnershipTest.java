package dev.grader.submission.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.submission.Commit;
import dev.grader.submission.Commit.Author;
import dev.grader.submission.Commit.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {
  private static final Author ADA = new Author("Ada Example", "ada@example.org");
  private static final Author COMPANY = new Author("Company", "dev@company.example");

  @Test
  void takesAllCommitsOfOnePersonForTheirs() {
    Ownership told = Ownership.byAuthor(List.of(commit(ADA), commit(ADA)));

    assertThat(origins(told)).containsExactly(Origin.OWN, Origin.OWN);
    assertThat(told.sentence()).startsWith("All commits are taken for the candidate's");
  }

  @Test
  void inheritsWhatIsOlderThanTheCandidatesFirstCommit() {
    Ownership told = Ownership.byAuthor(
        List.of(commit(ADA), commit(ADA), commit(COMPANY), merge(COMPANY), commit(COMPANY)));

    assertThat(origins(told))
        .containsExactly(
            Origin.OWN, Origin.OWN, Origin.INHERITED, Origin.INHERITED, Origin.INHERITED);
    assertThat(told.sentence())
        .startsWith(
            "The first 3 commits, made before the author of the newest one began, are taken");
  }

  @Test
  void joinsOnePersonsAddressesByNameAndNoreplyLogin() {
    Author web = new Author("adaex", "123+adaex@users.noreply.github.com");
    Author laptop = new Author("adaex", "ada@laptop");
    Author work = new Author("ADA EXAMPLE", "ada@laptop");

    Ownership told = Ownership.byAuthor(
        List.of(commit(web), commit(laptop), commit(work), commit(ADA), commit(COMPANY)));

    assertThat(origins(told))
        .containsExactly(Origin.OWN, Origin.OWN, Origin.OWN, Origin.OWN, Origin.INHERITED);
  }

  @ParameterizedTest
  @CsvSource({
    "ada-l, Ada Lovelace, ada@corp.example",
    "alovelace42, Ada Lovelace, ada@corp.example",
    "lovelacea, Ada King Lovelace, ada@corp.example",
    "AdaLovelace, Ada Lovelace, ada@corp.example",
    "renem, René Müller, rm@corp.example",
    "countess-of-l, Ada, countess.of.l@corp.example"
  })
  void joinsALoginThatIsMadeOfANameOrOfAnAddress(String login, String name, String mail) {
    Author web = new Author(login, "4711+" + login + "@users.noreply.github.com");

    Ownership told = Ownership.byAuthor(List.of(commit(web), commit(new Author(name, mail))));

    assertThat(origins(told)).containsExactly(Origin.OWN, Origin.OWN);
  }

  @ParameterizedTest
  @CsvSource({
    "ada, Ada Lovelace, hiring@corp.example",
    "lovelace, Ada Lovelace, hiring@corp.example",
    "al, Ada Lovelace, al@corp.example",
    "ben-k, Ada Lovelace, hiring@corp.example"
  })
  void joinsNoLoginThatIsOnlyAPartOfAName(String login, String name, String mail) {
    Author web = new Author(login, login + "@users.noreply.github.com");

    Ownership told = Ownership.byAuthor(List.of(commit(web), commit(new Author(name, mail))));

    assertThat(origins(told)).containsExactly(Origin.OWN, Origin.INHERITED);
  }

  @Test
  void inheritsYearsOfOthersBelowOneCommitOfTheCandidate() {
    Author web = new Author("ada-l", "4711+ada-l@users.noreply.github.com");
    List<Commit> commits = new ArrayList<>(List.of(commit(web)));
    for (String name : List.of("Ada Example", "Ben Lark", "Adam Lovelace", "Company")) {
      commits.add(commit(new Author(name, name.replace(" ", ".") + "@company.example")));
    }

    Ownership told = Ownership.byAuthor(commits);

    assertThat(origins(told))
        .startsWith(Origin.OWN)
        .endsWith(Origin.INHERITED, Origin.INHERITED, Origin.INHERITED, Origin.INHERITED);
  }

  @Test
  void looksPastMergesAndProgramsForTheCandidate() {
    Author bot = new Author("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com");

    Ownership told = Ownership.byAuthor(
        List.of(merge(COMPANY), commit(bot), commit(ADA), commit(bot), commit(ADA), commit(bot)));

    assertThat(origins(told))
        .containsExactly(
            Origin.MERGE, Origin.BOT, Origin.OWN, Origin.BOT, Origin.OWN, Origin.INHERITED);
  }

  @Test
  void subtractsATemplateExactly() {
    Commit theirs = commit(ADA);

    Ownership told =
        Ownership.withTemplate(List.of(commit(COMPANY), commit(ADA), theirs), Set.of(theirs.id()));

    assertThat(origins(told)).containsExactly(Origin.OWN, Origin.OWN, Origin.INHERITED);
    assertThat(told.sentence()).startsWith("1 commit and all unchanged files of the template");
  }

  @Test
  void findsNobodyWherePeopleAreMissing() {
    Ownership told = Ownership.byAuthor(List.of(merge(ADA)));

    assertThat(origins(told)).containsExactly(Origin.MERGE);
    assertThat(told.sentence()).contains("No commit of a person");
  }

  @Test
  void emptyNamesJoinNobody() {
    Author nameless = new Author("", "a@b");

    Ownership told = Ownership.byAuthor(List.of(commit(nameless), commit(new Author("", "c@d"))));

    assertThat(origins(told)).containsExactly(Origin.OWN, Origin.INHERITED);
  }

  private static List<Origin> origins(Ownership told) {
    return told.commits().stream().map(Commit::origin).toList();
  }

  private int made;

  private Commit commit(Author author) {
    return new Commit("c" + made++, author, Instant.EPOCH, "", Origin.OWN, List.of());
  }

  private Commit merge(Author author) {
    return Ownership.as(commit(author), Origin.MERGE);
  }
}
