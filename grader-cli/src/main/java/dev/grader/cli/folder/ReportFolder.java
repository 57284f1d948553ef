package dev.grader.cli.folder;

import dev.grader.catalog.StoredFiles;
import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.score.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder of one submission: its dossier, its reviews, and the reports made from both. */
public record ReportFolder(Path folder) {

  /** Writes the dossier and the report in every format; returns the files written. */
  public List<Path> write(Dossier dossier, Report report, List<ReportFormat> formats)
      throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      contents.put(format.fileName(), Content.of(out -> format.write(report, out)));
    }
    contents.put(StoredFiles.DOSSIER, StoredFiles.bytes(dossier));
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      written.add(WholeFile.replace(folder.resolve(file.getKey()), file.getValue()));
    }
    return written;
  }

  /** Writes the reviews beside the dossier; nothing where there are none. Returns what it wrote. */
  public List<Path> write(List<Review> reviews) throws IOException {
    return reviews.isEmpty()
        ? List.of()
        : List.of(
            WholeFile.replace(folder.resolve(StoredFiles.REVIEWS), StoredFiles.bytes(reviews)));
  }
}
