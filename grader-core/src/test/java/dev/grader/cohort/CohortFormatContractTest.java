package dev.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grader.catalog.Catalog;
import dev.grader.report.Foreign;
import dev.grader.report.Golden;
import dev.grader.report.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format of a cohort owes its readers. A new one is covered by being in the catalog. */
class CohortFormatContractTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "cohort");

  static List<CohortFormat> formats() {
    return Catalog.cohortFormats();
  }

  static Stream<Arguments> formatsAndCohorts() {
    return formats().stream()
        .flatMap(format ->
            SampleCohorts.all().keySet().stream().sorted().map(name -> Arguments.of(format, name)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("formatsAndCohorts")
  void writesTheExpectedFile(CohortFormat format, String name) throws IOException {
    byte[] bytes = bytes(format, SampleCohorts.named(name));

    Golden.assertMatches(
        Written.shown(format, bytes),
        GOLDEN.resolve(format.id()).resolve(name + Written.extension(format)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesTheSameBytesTwice(CohortFormat format) throws IOException {
    assertThat(bytes(format, SampleCohorts.inconclusive()))
        .isEqualTo(bytes(format, SampleCohorts.inconclusive()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesACohortOfNobody(CohortFormat format) throws IOException {
    Cohort nobody = new Cohort("Nobody", SampleCohorts.small().rubric(), List.of());

    assertThat(bytes(format, nobody)).isNotEmpty();
  }

  @Test
  void haveIdsAndFileNamesOfTheirOwn() {
    assertThat(formats()).extracting(CohortFormat::id).doesNotHaveDuplicates();
    assertThat(formats()).extracting(CohortFormat::fileName).doesNotHaveDuplicates();
    assertThat(formats()).isNotEmpty().allSatisfy(format -> {
      assertThat(format.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(format.fileName()).matches("(ranking|index|cohort)\\.[a-z]+");
      assertThat(format.meaning()).endsWith(".");
    });
  }

  @ParameterizedTest
  @MethodSource("formats")
  void leavesTheStreamOpen(CohortFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream() {
      @Override
      public void close() {
        throw new IllegalStateException("closed by the format");
      }
    };

    format.write(SampleCohorts.small(), out);

    assertThat(out.size()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void writesNothingThatAReaderWouldNotSee(CohortFormat format) throws IOException {
    for (String text : HostileText.PIECES) {
      String written = Written.text(format, bytes(format, SampleCohorts.hostile(text)));

      assertThat(written
              .codePoints()
              .filter(c -> c != '\n' && c != '\r')
              .filter(Foreign::isUnseen)
              .boxed())
          .as("unseen code points of %s", format.fileName())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void survivesLinesOfAMegabyte(CohortFormat format) throws IOException {
    for (String text : HostileText.LONG) {
      assertThat(bytes(format, SampleCohorts.hostile(text))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void passesOnWhatTheStreamThrows(CohortFormat format) {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left on device");
      }
    };

    assertThat(catchThrowable(() -> format.write(SampleCohorts.small(), full)))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left on device");
  }

  private static byte[] bytes(CohortFormat format, Cohort cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(cohort, out);
    return out.toByteArray();
  }
}
