package dev.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.grader.report.Chromium;
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
import org.junit.jupiter.params.provider.Arguments;
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

  static Stream<Arguments> views() {
    return SampleReports.all().keySet().stream()
        .sorted()
        .flatMap(report -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
            .flatMap(
                scheme -> Stream.of(320, 1000).map(width -> arguments(report, scheme, width))));
  }

  @ParameterizedTest(name = "{0} {1} {2} px")
  @MethodSource("views")
  void isAccessibleQuietAndFitsTheWindow(String report, ColorScheme scheme, int width)
      throws IOException {
    try (BrowserContext context = chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
      List<String> noise = new ArrayList<>();
      Page page = open(context, report, noise);

      page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
      List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
      page.screenshot(new Page.ScreenshotOptions()
          .setFullPage(true)
          .setPath(PICTURES.resolve(report + "-" + scheme + "-" + width + ".png")));

      assertThat(violations).extracting(Rule::getId, Rule::getNodes).isEmpty();
      assertThat(noise).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
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
