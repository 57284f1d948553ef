package dev.grader.report.badge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class BadgeFormatTest {
  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isAnImageWithATextForEverybody(Report report) throws Exception {
    Element svg = parsed(report);

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-label")).startsWith("grader: ").contains("%");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(svg.getAttribute("aria-label"));
    assertThat(Integer.parseInt(svg.getAttribute("width"))).isLessThan(1000);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void holdsNothingThatRunsOrIsFetched(Report report) throws Exception {
    Element svg = parsed(report);

    for (String element : List.of("script", "image", "a", "style", "foreignObject", "use")) {
      assertThat(svg.getElementsByTagName(element).getLength()).as(element).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"perfect", "mixed", "inconclusive"})
  void canBeReadOnItsColour(String name) {
    String colour = Label.of(SampleReports.named(name)).colour();

    assertThat(contrastWithWhite(colour)).isGreaterThan(4.5);
  }

  @Test
  void saysThatAGateIsNotMet() {
    assertThat(Label.of(SampleReports.mixed()).message()).endsWith("maybe, gate not met");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void followsWhatTheEndpointOfShieldsDocuments(Report report) throws IOException {
    String file = Written.text(new EndpointFormat(), report);

    assertThat(Written.problems("badge-endpoint.json", SpecificationVersion.DRAFT_2020_12, file))
        .isEmpty();
  }

  private static Element parsed(Report report) throws Exception {
    byte[] svg = Written.text(new BadgeFormat(), report).getBytes(UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg))
        .getDocumentElement();
  }

  /** WCAG 2.2, relative luminance. */
  private static double contrastWithWhite(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }
}
