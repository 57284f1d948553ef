package dev.grader.report.junit;

import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.Wording;
import dev.grader.report.XmlText;
import dev.grader.score.CategoryScore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code --format junit}: a test suite for each category and a test case for each criterion, as
 * every CI server reads it. What lost points or failed its gate is a failure, what could not be
 * found out an error; what is not applicable, or open for a person, is skipped.
 */
public final class JunitFormat implements ReportFormat {
  private static final int TITLE = 200;

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "report.junit.xml";
  }

  @Override
  public String meaning() {
    return "JUnit XML: criteria as test cases, for the test page of a CI server.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    List<Case> all = report.score().categories().stream()
        .flatMap(category -> Case.of(report, category).stream())
        .toList();
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"%s\"%s>\n"
        .formatted(XmlText.line(report.rubric().title(), TITLE), counts(all)));
    for (CategoryScore category : report.score().categories()) {
      xml.append(suite(report, category));
    }
    xml.append("</testsuites>\n");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String suite(Report report, CategoryScore category) {
    List<Case> cases = Case.of(report, category);
    StringBuilder xml = new StringBuilder("  <testsuite name=\"%s\" id=\"%s\"%s skipped=\"%d\">\n"
        .formatted(
            XmlText.line(category.title(), TITLE),
            XmlText.line(category.id(), TITLE),
            counts(cases),
            count(cases, Case.Outcome.SKIPPED)));
    xml.append(
        "    <properties>\n      <property name=\"points\" value=\"%s\"/>\n    </properties>\n"
            .formatted(Wording.points(category)));
    cases.forEach(each -> xml.append(each.xml(className(report, category))));
    return xml.append("  </testsuite>\n").toString();
  }

  /** Jenkins makes a package of what is before the last dot. */
  private static String className(Report report, CategoryScore category) {
    return XmlText.line(report.rubric().id(), TITLE).replace('.', '-') + "."
        + XmlText.line(category.id(), TITLE).replace('.', '-');
  }

  private static String counts(List<Case> cases) {
    return " tests=\"%d\" failures=\"%d\" errors=\"%d\""
        .formatted(
            cases.size(), count(cases, Case.Outcome.FAILED), count(cases, Case.Outcome.UNKNOWN));
  }

  private static long count(List<Case> cases, Case.Outcome outcome) {
    return cases.stream().filter(each -> each.outcome() == outcome).count();
  }
}
