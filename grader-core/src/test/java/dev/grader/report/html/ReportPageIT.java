package dev.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.grader.report.Chromium;
import dev.grader.report.PageContract;
import dev.grader.report.SampleReports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportPageIT {
  private static final Path PICTURES = Path.of("target", "report-pages");

  @TempDir
  private Path folder;

  private Chromium chromium;

  @BeforeAll
  void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  void stopBrowser() {
    chromium.close();
  }

  static Stream<String> reports() {
    return SampleReports.all().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isAccessibleQuietAndFitsTheWindow(String report) throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> noise = new ArrayList<>();
      Page page = open(context, report, noise);

      page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
      PageContract.check(page, PICTURES, report);

      assertThat(noise).isEmpty();
    }
  }

  @Test
  void printsFindingsThatAreFoldedAway() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "mixed", new ArrayList<>());

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("details:not([open]) .findings li").first().isVisible())
          .isTrue();
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
    }
  }

  private Page open(BrowserContext context, String report, List<String> noise) throws IOException {
    Path file = folder.resolve(report + ".html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlFormat().write(SampleReports.named(report), out);
    }
    Page page = context.newPage();
    Chromium.listen(page, file, noise);
    page.navigate(file.toUri().toString());
    return page;
  }
}
