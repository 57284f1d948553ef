package dev.grader.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.report.AwardBuilder;
import dev.grader.report.HostileReport;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlFormatTest {
  private static final Set<String> ELEMENTS = Set.of(
      ("html head meta title style body header main footer section article h1 h2 h3 h4 p ul ol li dl dt dd div "
              + "span strong code pre a details summary table thead tbody tr th td svg rect circle line")
          .split(" "));
  private static final Set<String> ATTRIBUTES = Set.of(
      ("lang charset http-equiv content name class id href open scope role aria-label aria-labelledby viewbox "
              + "preserveaspectratio width height x1 y1 x2 y2 cx cy r")
          .split(" "));

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void holdsOnlyElementsAndAttributesOfOurs(Report report) throws IOException {
    Document page = page(report);

    assertThat(page.getAllElements().stream().skip(1).map(Element::normalName))
        .isSubsetOf(ELEMENTS);
    assertThat(page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .map(Attribute::getKey))
        .allMatch(name -> ATTRIBUTES.contains(name.toLowerCase(java.util.Locale.ROOT)));
    assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#c"));
  }

  @Test
  void showsMarkupAsText() throws IOException {
    Document page = page(HostileReport.of("<script>alert(1)</script>"));

    assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void allowsItsOwnStyleSheetAndNothingElse() throws Exception {
    Document page = page(SampleReports.mixed());

    byte[] css = page.expectFirst("style").data().getBytes(UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(css));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'sha256-" + hash
            + "'; base-uri 'none'; form-action 'none'");
  }

  @Test
  void linksOnlyToPlacesThatAreThereOnce() throws IOException {
    Document page = page(SampleReports.mixed());

    assertThat(page.select("[href]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void staysSmallWithThousandsOfFindingsAndSaysWhatItLeavesOut(String message) throws IOException {
    AwardBuilder[] awards = new AwardBuilder[10];
    for (int i = 0; i < awards.length; i++) {
      awards[i] = SampleReports.award("lint" + i, "Lint", "ruff", 10, "0");
      for (int line = 1; line <= 500; line++) {
        awards[i].found(Finding.at("E501", "a" + line + ".py", line, message));
      }
    }
    Report report = SampleReports.report(SampleReports.score(
        "no",
        List.of(),
        SampleReports.category(
            "c",
            "C",
            Stream.of(awards).map(AwardBuilder::build).toArray(dev.grader.score.Award[]::new))));

    byte[] bytes = bytes(report);

    assertThat(bytes).hasSizeLessThan(5_000_000);
    Document page = Jsoup.parse(new String(bytes, UTF_8));
    int shown = page.select(".findings li").size();
    int leftOut = page.select("details .note").eachText().stream()
        .mapToInt(note -> Integer.parseInt(note.substring(0, note.indexOf(' '))))
        .sum();
    assertThat(shown).isBetween(10, 1000);
    assertThat(shown + leftOut).isEqualTo(5000);
  }

  static List<String> messages() {
    return List.of(
        "Line too long", "\"".repeat(5000), "\udb40\udc41".repeat(5000), "日\n".repeat(5000));
  }

  private static Document page(Report report) throws IOException {
    return Jsoup.parse(new String(bytes(report), UTF_8));
  }

  private static byte[] bytes(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlFormat().write(report, out);
    return out.toByteArray();
  }
}
