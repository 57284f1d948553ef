package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.report.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** {@code cohort.html}: how all did in each criterion, and how long the task took. */
public final class SpreadFormat implements CohortFormat {
  @Override
  public String id() {
    return "cohort";
  }

  @Override
  public String fileName() {
    return "cohort.html";
  }

  @Override
  public String meaning() {
    return "How the whole cohort did in each criterion, what was found most, and how long it took.";
  }

  @Override
  public void write(Cohort cohort, OutputStream out) throws IOException {
    Assets assets = Assets.of(SpreadFormat.class, "cohort.css");
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render("cohort/html/cohort.jte", SpreadPage.of(cohort, assets), page);
    page.writeTo(out);
  }
}
