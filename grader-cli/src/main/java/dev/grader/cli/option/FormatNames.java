package dev.grader.cli.option;

import dev.grader.catalog.Catalog;
import dev.grader.report.ReportFormat;
import java.util.Iterator;

/** The words after {@code --format}, for help and completion. */
public final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Catalog.formats(false).stream().map(ReportFormat::id).iterator();
  }
}
