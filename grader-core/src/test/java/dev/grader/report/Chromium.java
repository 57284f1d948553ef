package dev.grader.report;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser: the Chromium of {@code GRADER_CHROMIUM}, else {@code /usr/bin/chromium}. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String chromium =
        Optional.ofNullable(System.getenv("GRADER_CHROMIUM")).orElse("/usr/bin/chromium");
    browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(chromium))
            .setArgs(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync")));
  }

  public Browser browser() {
    return browser;
  }

  /**
   * Notes whatever a quiet page does not do: messages on the console, errors, dialogs, requests for
   * anything but its own file.
   */
  public static void listen(Page page, Path file, List<String> noise) {
    page.onConsoleMessage((ConsoleMessage message) -> noise.add(message.text()));
    page.onPageError(noise::add);
    page.onDialog(dialog -> noise.add(dialog.message()));
    page.onRequest((Request request) -> {
      if (!request.url().equals(file.toUri().toString())) {
        noise.add("request: " + request.url());
      }
    });
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
