package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grader.catalog.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format owes its readers. A new format is covered by being listed. */
class FormatContractTest {
  static List<ReportFormat> formats() {
    return Catalog.formats(false);
  }

  static Stream<Arguments> formatsAndReports() {
    return formats().stream()
        .flatMap(format ->
            SampleReports.all().keySet().stream().sorted().map(name -> Arguments.of(format, name)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("formatsAndReports")
  void writesTheExpectedFile(ReportFormat format, String name) throws IOException {
    Report report = SampleReports.named(name);

    byte[] bytes = bytes(format, report);

    String extension = format.fileName().substring(format.fileName().lastIndexOf('.'));
    Golden.assertMatches(bytes, format.id(), name + extension);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheSameBytesTwice(ReportFormat format) throws IOException {
    assertThat(bytes(format, SampleReports.mixed()))
        .isEqualTo(bytes(format, SampleReports.mixed()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hasAnIdAFileNameAndASentence(ReportFormat format) {
    assertThat(format.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(format.fileName()).matches("report(\\.[a-z]+){1,2}");
    assertThat(format.meaning()).endsWith(".");
  }

  @Test
  void noTwoFormatsShareAnIdOrAFile() {
    assertThat(formats()).extracting(ReportFormat::id).doesNotHaveDuplicates();
    assertThat(formats()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void endsWithALineFeedAndLeavesTheStreamOpen(ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream() {
      @Override
      public void close() {
        throw new IllegalStateException("closed by the format");
      }
    };

    format.write(SampleReports.mixed(), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesNothingThatAReaderWouldNotSee(ReportFormat format) throws IOException {
    for (String text : HostileText.PIECES) {
      String written = text(format, HostileReport.of(text));

      assertThat(written
              .codePoints()
              .filter(c -> c != '\n')
              .filter(Foreign::isUnseen)
              .boxed())
          .as("unseen code points of %s", format.fileName())
          .isEmpty();
    }
  }

  /** The format that is made of commands has a stricter test of its own. */
  static Stream<ReportFormat> formatsWithoutCommands() {
    return formats().stream().filter(format -> !format.id().equals("github"));
  }

  @ParameterizedTest
  @MethodSource("formatsWithoutCommands")
  void startsNoLineWithACommandOfACiServer(ReportFormat format) throws IOException {
    String written = text(format, HostileReport.of(HostileText.CI_COMMANDS));

    assertThat(written.lines()).noneMatch(line -> line.strip().startsWith("::"));
    assertThat(written.lines()).noneMatch(line -> line.strip().matches("##(\\[|vso).*"));
  }

  /** JSON for programs holds every character; all else is printed into logs. */
  static Stream<ReportFormat> formatsForLogs() {
    return formats().stream().filter(format -> !format.id().equals("json"));
  }

  @ParameterizedTest
  @MethodSource("formatsForLogs")
  void holdsNoCommandThatIsObeyedAnywhereInALine(ReportFormat format) throws IOException {
    String written = text(format, HostileReport.of("a ##[add-mask]e ##vso[task.complete]"));

    assertThat(written).doesNotContain("##[", "##vso[");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void survivesLinesOfAMegabyte(ReportFormat format) throws IOException {
    for (String text : HostileText.LONG) {
      Report report = HostileReport.of(text);

      assertThat(bytes(format, report)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void passesOnWhatTheStreamThrows(ReportFormat format) {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left on device");
      }
    };

    assertThat(catchThrowable(() -> format.write(SampleReports.mixed(), full)))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left on device");
  }

  static byte[] bytes(ReportFormat format, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report, out);
    return out.toByteArray();
  }

  /** Returns what was written; fails where that is not UTF-8. */
  static String text(ReportFormat format, Report report) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(format, report)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError(format.id() + " wrote bytes that are not UTF-8", e);
    }
  }
}
