package dev.grader.cohort.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.LargeCohort;
import dev.grader.cohort.SampleCohorts;
import dev.grader.cohort.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingXlsxFormatTest {
  private static final RankingXlsxFormat FORMAT = new RankingXlsxFormat();

  @Test
  void writesNumbersAsNumbers() throws IOException {
    List<Row> rows = rows(SampleCohorts.small());

    assertThat(rows.get(1).getCellAsNumber(0)).contains(BigDecimal.ONE);
    assertThat(rows.get(1).getCellAsNumber(1)).contains(BigDecimal.valueOf(2));
    assertThat(rows.get(1).getCellAsNumber(5)).contains(new BigDecimal("100.0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "＝1", "'=1"})
  void writesNoFormulaWhateverTheTextBeginsWith(String text) throws IOException {
    Cohort cohort = SampleCohorts.hostile(text);

    List<Row> rows = rows(cohort);

    assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null))
        .allSatisfy(cell ->
            assertThat(cell.getType()).isIn(CellType.STRING, CellType.NUMBER, CellType.EMPTY));
    assertThat(Written.text(FORMAT, bytes(cohort)))
        .doesNotContain("<f>")
        .doesNotContain("<hyperlink")
        .doesNotContain("externalLink");
  }

  @Test
  void keepsTheHeaderInSight() throws IOException {
    assertThat(Written.text(FORMAT, bytes(SampleCohorts.small())))
        .contains("ySplit=\"1\" topLeftCell=\"A2\"")
        .contains("state=\"frozen\"");
  }

  @Test
  void holdsNoTimeOfWriting() throws IOException {
    assertThat(Written.text(FORMAT, bytes(SampleCohorts.small())))
        .contains("docProps/core.xml")
        .doesNotContain("dcterms:created");
  }

  @Test
  void writesFiveThousandCandidates() throws IOException {
    assertThat(rows(LargeCohort.of(5000))).hasSize(5001);
  }

  private static List<Row> rows(Cohort cohort) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes(cohort)))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static byte[] bytes(Cohort cohort) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMAT.write(cohort, out);
    return out.toByteArray();
  }
}
