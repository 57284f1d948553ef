package dev.grader.cohort.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.LargeCohort;
import dev.grader.cohort.SampleCohorts;
import dev.grader.report.Chromium;
import dev.grader.report.PageContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

/** The pages of a cohort in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class CohortPagesIT {
  private static final Path PICTURES = Path.of("target", "cohort-pages");
  private static final CohortFormat INDEX = new IndexFormat();

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
    return Stream.of("forty", "hostile", "inconclusive", "small")
        .flatMap(cohort -> Stream.of(new IndexFormat(), new SpreadFormat())
            .map(format -> arguments(cohort, format)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("views")
  void isAccessibleQuietAndFitsTheWindow(String cohort, CohortFormat format) throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> noise = new ArrayList<>();
      Page page = open(context, cohort(cohort), format, noise);

      PageContract.check(page, PICTURES, cohort + "-" + format.id());

      assertThat(noise).isEmpty();
    }
  }

  @Test
  void filtersAndSortsWithTheKeyboardAlone() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, LargeCohort.of(40), INDEX, new ArrayList<>());
      Locator first = page.locator("tbody tr:visible").first();

      tabTo(page, "#find");
      page.keyboard().type("anna");

      assertThat(page.locator("tbody tr:visible .who a").allTextContents())
          .hasSize(6)
          .allMatch(name -> name.startsWith("Anna"));
      assertThat(page.locator("#count")).hasText("6 of 39");

      page.keyboard().press("Control+A");
      page.keyboard().press("Delete");
      tabTo(page, "thead th:nth-child(2) button");
      page.keyboard().press("Enter");

      assertThat(page.locator("thead th:nth-child(2)")).hasAttribute("aria-sort", "ascending");
      assertThat(first.locator(".who a")).hasText(Pattern.compile("^Anna "));

      page.keyboard().press("Enter");

      assertThat(page.locator("thead th:nth-child(2)")).hasAttribute("aria-sort", "descending");
      assertThat(page.locator("tbody tr:visible")).hasCount(39);
    }
  }

  @Test
  void showsOnlyWhoMeetsEveryGate() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, SampleCohorts.small(), INDEX, new ArrayList<>());

      page.selectOption("#marks", "-");

      assertThat(page.locator("tbody tr:visible .who a"))
          .hasText(new String[] {"Ada Núñez", "Jane Doe"});
    }
  }

  @Test
  void sortsByACategoryWhereTheHeaderIsFoldedAway() throws IOException {
    try (BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 800))) {
      Page page = open(context, LargeCohort.of(40), INDEX, new ArrayList<>());

      page.selectOption(
          "#order", new com.microsoft.playwright.options.SelectOption().setLabel("README"));

      List<String> readme = page.locator("td[data-label=README]").all().stream()
          .map(cell -> cell.getAttribute("data-value"))
          .toList();
      assertThat(readme.stream().map(Integer::valueOf).toList())
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
  }

  @Test
  void isReadableWithoutAScript() throws IOException {
    try (BrowserContext context = chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = open(context, LargeCohort.of(40), INDEX, new ArrayList<>());

      assertThat(page.locator("tbody tr:visible")).hasCount(39);
      assertThat(page.locator("#controls")).isHidden();
      assertThat(rowHeadersForAScreenReader(context, page)).isEqualTo(39);
    }
  }

  @Test
  void printsInkOnPaperWithoutControls() throws IOException {
    try (BrowserContext context = chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = open(context, SampleCohorts.small(), INDEX, new ArrayList<>());

      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("#controls")).isHidden();
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
    }
  }

  @Test
  void showsEveryOneOfAThousandCandidatesToEyesAndToScreenReaders() throws IOException {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> noise = new ArrayList<>();
      Page page = open(context, LargeCohort.of(1000), INDEX, noise);

      assertThat(page.locator("#count")).hasText("989 of 989");
      assertThat(page.locator("tbody tr:visible")).hasCount(989);
      page.waitForFunction("""
          () => Array.from(document.querySelectorAll("tbody tr"))
            .every(row => getComputedStyle(row).contentVisibility === "visible")
          """);
      assertThat(rowHeadersForAScreenReader(context, page)).isEqualTo(989);
      assertThat(noise).isEmpty();
    }
  }

  private static long rowHeadersForAScreenReader(BrowserContext context, Page page) {
    JsonArray tree =
        context.newCDPSession(page).send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
    return tree.asList().stream()
        .map(node -> node.getAsJsonObject().getAsJsonObject("role"))
        .filter(role -> role != null && role.get("value").getAsString().equals("rowheader"))
        .count();
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not get to " + selector);
  }

  private static Cohort cohort(String name) {
    return name.equals("forty") ? LargeCohort.of(40) : SampleCohorts.named(name);
  }

  private Page open(BrowserContext context, Cohort cohort, CohortFormat format, List<String> noise)
      throws IOException {
    Path file = folder.resolve(format.fileName());
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(cohort, out);
    }
    Page page = context.newPage();
    Chromium.listen(page, file, noise);
    page.navigate(file.toUri().toString());
    return page;
  }
}
