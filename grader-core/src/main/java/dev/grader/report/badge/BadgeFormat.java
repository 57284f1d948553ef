package dev.grader.report.badge;

import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** {@code --format badge}: an SVG that stands alone: no script, font or network. */
public final class BadgeFormat implements ReportFormat {
  private static final int PADDING = 10;
  private static final int COLUMN = 7;

  @Override
  public String id() {
    return "badge";
  }

  @Override
  public String fileName() {
    return "report.svg";
  }

  @Override
  public String meaning() {
    return "A badge as SVG, for a README or a page.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Label label = Label.of(report);
    int left = width(Label.NAME);
    int right = width(label.message());
    String message = XmlText.line(label.message(), Integer.MAX_VALUE);
    String svg = """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
          <title>%2$s: %3$s</title>
          <rect width="%4$d" height="20" fill="#3d4248"/>
          <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
          <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="%7$d" y="14" textLength="%8$d">%2$s</text>
            <text x="%9$d" y="14" textLength="%10$d">%3$s</text>
          </g>
        </svg>
        """.formatted(
            left + right,
            Label.NAME,
            message,
            left,
            right,
            label.colour(),
            left / 2,
            left - PADDING,
            left + right / 2,
            right - PADDING);
    out.write(svg.getBytes(StandardCharsets.UTF_8));
  }

  /** Browsers differ in fonts; {@code textLength} makes the text fit in any of them. */
  private static int width(String text) {
    return PADDING + COLUMN * text.codePointCount(0, text.length());
  }
}
