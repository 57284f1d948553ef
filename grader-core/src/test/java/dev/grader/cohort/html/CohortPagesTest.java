package dev.grader.cohort.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.LargeCohort;
import dev.grader.cohort.SampleCohorts;
import dev.grader.report.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CohortPagesTest {
  private static final Set<String> ELEMENTS = Set.of(
      ("html head meta title style script body header nav main footer section article h1 h2 h3 h4 h5 p ul ol li dl"
              + " dt dd div span strong code a table caption thead tbody tr th td svg rect label input select option")
          .split(" "));
  private static final Set<String> ATTRIBUTES = Set.of(
      ("lang charset http-equiv content name class id href scope role hidden type value autocomplete spellcheck"
              + " aria-label aria-labelledby aria-hidden aria-current viewbox preserveaspectratio width height x y"
              + " data-value data-label data-grade data-marks")
          .split(" "));

  static Stream<CohortFormat> pages() {
    return Stream.of(new IndexFormat(), new SpreadFormat());
  }

  static Stream<Arguments> hostilePages() {
    return pages()
        .flatMap(page -> HostileText.named()
            .map(text -> Arguments.of(
                page, Named.of(text.getName(), SampleCohorts.hostile(text.getPayload())))));
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void holdsOnlyElementsAndAttributesOfOurs(CohortFormat format, Cohort cohort) throws IOException {
    Document page = page(format, cohort);

    assertThat(page.getAllElements().stream().skip(1).map(Element::normalName))
        .isSubsetOf(ELEMENTS);
    assertThat(page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT)))
        .isSubsetOf(ATTRIBUTES);
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(link ->
            link.matches("#criterion-\\d+|index\\.html|cohort\\.html|candidates/a/report\\.html"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allowsItsOwnStyleSheetAndScriptAndNothingElse(CohortFormat format) throws Exception {
    Document page = page(format, SampleCohorts.small());

    String scripts = "";
    if (page.selectFirst("script") != null) {
      scripts = " script-src " + hash(page.expectFirst("script").data()) + ";";
    }
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src " + hash(page.expectFirst("style").data()) + ";"
                + scripts + " base-uri 'none'; form-action 'none'");
    assertThat(page.select("script")).hasSizeLessThan(2);
  }

  @Test
  void showsWhoCannotBeToldApartWithTheSamePlaces() throws IOException {
    Document page = page(new IndexFormat(), SampleCohorts.small());

    assertThat(page.select("td.place").eachText()).containsExactly("1-2", "1-2", "3");
    assertThat(page.select("tbody tr").eachAttr("class")).containsExactly("gap", "near", "gap");
  }

  @Test
  void namesTheRubricOnlyWhereTheBatchHasATitleOfItsOwn() throws IOException {
    Cohort cohort = SampleCohorts.small();
    String rubric = cohort.rubric().title();

    assertThat(page(new IndexFormat(), new Cohort("Autumn", cohort.rubric(), cohort.members()))
            .select("header p.rubric")
            .eachText())
        .containsExactly(rubric);
    assertThat(page(new IndexFormat(), new Cohort(rubric, cohort.rubric(), cohort.members()))
            .select("header p.rubric"))
        .isEmpty();
  }

  @Test
  void explainsAGateThatIsNotMet() throws IOException {
    Document page = page(new IndexFormat(), SampleCohorts.small());

    assertThat(page.select(".doubt").eachText())
        .contains("Gate not met Your tests pass: 40% pass; at least 50% must.");
  }

  @Test
  void listsApartWhoCouldNotBeGraded() throws IOException {
    Document page = page(new IndexFormat(), SampleCohorts.inconclusive());

    assertThat(page.select(".apart li").text())
        .contains("Cy Young: the repository did not answer within 60 s");
    assertThat(page.select("table").text()).doesNotContain("Cy Young");
  }

  @Test
  void saysHowManyAreInconclusiveAndWhatIsFoundMost() throws IOException {
    Document page = page(new SpreadFormat(), SampleCohorts.inconclusive());

    Element pass = page.expectFirst("article:has(h4:contains(Your tests pass))");
    assertThat(pass.select("dl").text()).contains("Inconclusive 1 (50%)");
    Element lint = page.expectFirst("article:has(h4:contains(No lint findings))");
    assertThat(lint.select(".rules").text()).isEqualTo("F401 1 candidate, 1 time");
  }

  @Test
  void marksTheHoursAsAnEstimateBesideTheTimeBox() throws IOException {
    Document page = page(new SpreadFormat(), SampleCohorts.small());

    Element hours = page.expectFirst(".card:has(h2:contains(Hours))");
    assertThat(hours.text()).contains("estimate", "2 h 25 min", "Time-box 72 h", "claims");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staysUnderFiveMegabytesWithAThousandCandidates(CohortFormat format) throws IOException {
    assertThat(bytes(format, LargeCohort.of(1000))).hasSizeLessThan(5_000_000);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksOnlyToPlacesThatAreThereOnce(CohortFormat format) throws IOException {
    Document page = page(format, SampleCohorts.small());

    assertThat(page.select("[href^=#]").eachAttr("href"))
        .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static Document page(CohortFormat format, Cohort cohort) throws IOException {
    return Jsoup.parse(new String(bytes(format, cohort), UTF_8));
  }

  private static byte[] bytes(CohortFormat format, Cohort cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(cohort, out);
    return out.toByteArray();
  }
}
