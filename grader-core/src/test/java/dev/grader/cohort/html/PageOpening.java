package dev.grader.cohort.html;

import com.microsoft.playwright.Page;
import dev.grader.cohort.CohortFormat;
import dev.grader.cohort.LargeCohort;
import dev.grader.report.Chromium;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a browser takes to open the ranking of a large cohort: from the navigation until the
 * first picture after the page's script has run. Arguments: a folder to write the page to, how many
 * candidates, how many times. Prints a line of milliseconds for each time, each in a fresh context.
 */
final class PageOpening {
  private static final String SHOWN = """
      () => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(
        Math.round(performance.now())), 0)))
      """;

  private PageOpening() {}

  public static void main(String[] arguments) throws Exception {
    CohortFormat index = new IndexFormat();
    Path file = Path.of(arguments[0]).resolve(index.fileName());
    try (OutputStream out = Files.newOutputStream(file)) {
      index.write(LargeCohort.of(Integer.parseInt(arguments[1])), out);
    }
    try (Chromium chromium = new Chromium()) {
      for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
        try (Page page = chromium.browser().newPage()) {
          page.navigate(file.toUri().toString());
          System.out.println("opened: " + page.evaluate(SHOWN) + " ms");
        }
      }
    }
  }
}
