package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** What every page of ours keeps in a real browser, in the light and in the dark. */
public final class PageContract {
  private static final List<Integer> WIDTHS = List.of(320, 800, 1280);

  /** Of a picture; a hostile page is a hundred times as tall, and more of the same. */
  private static final int TALLEST = 8000;

  private PageContract() {}

  /**
   * Fails where the page is wider than its window, or where axe finds something: in each scheme, on
   * a phone in the one and on a desk in the other, which leaves a picture behind.
   */
  public static void check(Page page, Path pictures, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : WIDTHS) {
        page.setViewportSize(width, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s, %s: width of the page in a window of %d", name, scheme, width)
            .isEqualTo(width);
      }
      int width = scheme == ColorScheme.LIGHT ? 1280 : 320;
      page.setViewportSize(width, 800);
      page.screenshot(new Page.ScreenshotOptions()
          .setFullPage(true)
          .setClip(0, 0, width, Math.min(TALLEST, height(page)))
          .setPath(pictures.resolve(name + "-" + scheme + ".png")));
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
          .as("%s, %s", name, scheme)
          .extracting(Rule::getId, Rule::getNodes)
          .isEmpty();
    }
  }

  private static int height(Page page) {
    return (Integer) page.evaluate("document.documentElement.scrollHeight");
  }
}
