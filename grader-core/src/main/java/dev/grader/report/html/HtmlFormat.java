package dev.grader.report.html;

import dev.grader.report.Assets;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** One page without network and script; what a hiring team reads. */
public final class HtmlFormat implements ReportFormat {
  @Override
  public String id() {
    return "html";
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public String meaning() {
    return "One page for any browser, without network and script; it prints well.";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(
        "report/html/page.jte", Page.of(report, Assets.of(HtmlFormat.class, "page.css")), page);
    page.writeTo(out);
  }
}
