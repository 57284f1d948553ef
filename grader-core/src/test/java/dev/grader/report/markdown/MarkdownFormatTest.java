package dev.grader.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Finding;
import dev.grader.report.AwardBuilder;
import dev.grader.report.HostileReport;
import dev.grader.report.HostileText;
import dev.grader.report.Report;
import dev.grader.report.SampleReports;
import dev.grader.report.Written;
import dev.grader.score.Award;
import dev.grader.score.CategoryScore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownFormatTest {
  private static final int GITHUB_TAKES = 65_536;
  private static final Set<String> ELEMENTS = Set.of(
      "html head body h2 p strong em ul ol li table thead tbody tr th td details summary pre code"
          .split(" "));

  /** And what escaping makes still longer. */
  static Stream<Named<Report>> reports() {
    return Stream.concat(
        Written.reports(),
        HostileText.LONG.stream()
            .map(text -> Named.of("a line of " + text.charAt(0), HostileReport.of(text)))
            .skip(1));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void fitsACommentOnAPullRequest(Report report) throws IOException {
    assertThat(written(report)).hasSizeLessThanOrEqualTo(GITHUB_TAKES);
  }

  @Test
  void leavesOutWholePartsOfAReportThatIsTooLongAndSaysSo() throws IOException {
    String written = written(longReport());

    assertThat(written)
        .hasSizeBetween(50_000, GITHUB_TAKES)
        .endsWith("report.html has them all.*\n");
    assertThat(written.split("<details>", -1)).hasSameSizeAs(written.split("</details>", -1));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void rendersOnlyWhatIsOurs(Report report) throws IOException {
    String html = HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .render(parse(written(report)));

    assertThat(Jsoup.parse(html).getAllElements().stream().skip(1).map(Element::normalName))
        .isSubsetOf(ELEMENTS);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void holdsNoLinkImageOrHeadingOfOthers(Report report) throws IOException {
    Seen seen = new Seen();

    parse(written(report)).accept(seen);

    assertThat(seen.linksAndImages).isEmpty();
    assertThat(seen.headings).isEqualTo(1);
    assertThat(seen.html)
        .allMatch(html -> html.replaceAll("</?(details|summary)>", "").indexOf('<') < 0);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void pingsNobodyAndRefersToNothing(Report report) throws IOException {
    Seen seen = new Seen();

    parse(written(report)).accept(seen);

    assertThat(seen.text.toString())
        .doesNotContainPattern("[@#][\\w-]")
        .doesNotContainPattern("https?://|(?i)www\\.|GH-\\d|:tada:");
  }

  @Test
  void keepsATableInShape() throws IOException {
    String written = written(HostileReport.of("a | b\n| c | `d | e`"));

    assertThat(written.lines().filter(line -> line.startsWith("| ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.replace("\\|", "").split("\\|", -1)).hasSize(4));
  }

  @Test
  void showsCodeInReasonsAsCode() throws IOException {
    assertThat(written(SampleReports.mixed())).contains("Run `black .` before");
  }

  private static Report longReport() {
    CategoryScore[] categories = IntStream.range(0, 60)
        .mapToObj(number -> SampleReports.category(
            "c" + number,
            "Category",
            IntStream.range(0, 5).mapToObj(MarkdownFormatTest::longAward).toArray(Award[]::new)))
        .toArray(CategoryScore[]::new);
    return SampleReports.report(SampleReports.score("no", List.of(), categories));
  }

  private static Award longAward(int number) {
    AwardBuilder award =
        SampleReports.award("a" + number, "Award", "ruff", 1, "0").because("Because.");
    IntStream.range(0, 10)
        .forEach(line -> award.found(Finding.at("E1", "a.py", line, "x".repeat(100))));
    return award.build();
  }

  private static Node parse(String markdown) {
    return Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown);
  }

  private static String written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MarkdownFormat().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What a reader of the rendered comment would meet. */
  private static final class Seen extends AbstractVisitor {
    private final List<Node> linksAndImages = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int headings;

    @Override
    public void visit(Link link) {
      linksAndImages.add(link);
    }

    @Override
    public void visit(Image image) {
      linksAndImages.add(image);
    }

    @Override
    public void visit(Heading heading) {
      headings++;
      visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
      text.append(Jsoup.parse(block.getLiteral()).wholeText());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }
  }
}
