package dev.grader.report.terminal;

import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The report to read at once: the total, what to mend first, why these points. UTF-8. */
public final class TerminalFormat implements ReportFormat {
  private final Style style;

  /** Takes whether colours are wanted. */
  public TerminalFormat(Style style) {
    this.style = style;
  }

  @Override
  public String id() {
    return "terminal";
  }

  @Override
  public String fileName() {
    return "report.txt";
  }

  @Override
  public String meaning() {
    return "Plain text of 80 columns: the total, what to mend first, why these points.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Screen screen = new Screen(style);
    Headline.show(report, screen);
    Advice.show(report, screen);
    Reasons.show(report, screen);
    Background.show(report, screen);
    out.write(screen.toString().getBytes(StandardCharsets.UTF_8));
  }
}
