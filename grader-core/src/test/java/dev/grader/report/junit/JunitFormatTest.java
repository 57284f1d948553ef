package dev.grader.report.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitFormatTest {
  private final JunitFormat junit = new JunitFormat();

  static Stream<Named<Report>> reports() {
    return Written.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void followsTheSchemaOfJenkins(Report report) throws Exception {
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/schemas/junit-10.xsd"));
    String file = Written.text(junit, report);

    assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(file))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void countsWhatItHolds(Report report) throws Exception {
    Document file = parsed(report);

    for (String tag : List.of("testsuites", "testsuite")) {
      for (Element group : elements(file.getElementsByTagName(tag))) {
        assertThat(group.getAttribute("tests")).isEqualTo(count(group, "testcase"));
        assertThat(group.getAttribute("failures")).isEqualTo(count(group, "failure"));
        assertThat(group.getAttribute("errors")).isEqualTo(count(group, "error"));
      }
    }
  }

  @Test
  void failsOnlyWhatLostPointsOrItsGate() throws Exception {
    assertThat(names(SampleReports.perfect(), "failure")).isEmpty();
    assertThat(names(SampleReports.mixed(), "failure"))
        .containsExactly(
            "The code is formatted",
            "No lint findings",
            "Your tests pass",
            "Tests reach the code",
            "No secrets in the repository");
  }

  @Test
  void holdsNothingAgainstTheCandidateThatCouldNotBeFoundOut() throws Exception {
    Report report = SampleReports.inconclusive();

    assertThat(names(report, "error")).containsExactly("Your tests pass");
    assertThat(names(report, "skipped")).containsExactly("Commits tell the story");
    assertThat(parsed(report)
            .getElementsByTagName("error")
            .item(0)
            .getAttributes()
            .getNamedItem("message")
            .getNodeValue())
        .contains("the package index did not answer");
  }

  private List<String> names(Report report, String outcome) throws Exception {
    return elements(parsed(report).getElementsByTagName(outcome)).stream()
        .map(each -> ((Element) each.getParentNode()).getAttribute("name"))
        .toList();
  }

  private static String count(Element group, String tag) {
    return "" + group.getElementsByTagName(tag).getLength();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .toList();
  }

  private Document parsed(Report report) throws Exception {
    DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
    strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return strict.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(report)));
  }

  private byte[] bytes(Report report) throws IOException {
    return Written.text(junit, report).getBytes(UTF_8);
  }
}
