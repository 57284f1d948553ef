package dev.grader.cohort.html;

import dev.grader.cohort.Cohort;
import dev.grader.cohort.CohortFormat;
import dev.grader.report.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** {@code index.html}: the ranking, where a team begins to read. */
public final class IndexFormat implements CohortFormat {
  @Override
  public String id() {
    return "index";
  }

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public String meaning() {
    return "The ranking as a page for any browser, without network; to filter and to sort.";
  }

  @Override
  public void write(Cohort cohort, OutputStream out) throws IOException {
    Assets assets = Assets.of(IndexFormat.class, "cohort.css", "index.js");
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render("cohort/html/index.jte", IndexPage.of(cohort, assets), page);
    page.writeTo(out);
  }
}
