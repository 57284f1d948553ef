package dev.grader.cli.folder;

import dev.grader.catalog.StoredFiles;
import dev.grader.cli.exit.UserError;
import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.score.Review;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The folder of {@code --out}. */
public record ReportFolder(Path folder) {

  /**
   * Throws {@link UserError} where the folder cannot be made or written to; nothing was graded yet.
   */
  public void requireWritable() throws UserError {
    requireWritable("--out");
  }

  /** Throws as well, in words for another option or parameter that names the folder. */
  public void requireWritable(String option) throws UserError {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".grader-", ".tmp"));
    } catch (IOException e) {
      throw new UserError("cannot write to the folder " + folder + " (" + reason(e)
          + "); name another one with " + option);
    }
  }

  /** Changes what lies here while nobody else does, so that nobody's change is undone. */
  public <T> T changing(Callable<T> change) throws Exception {
    return new FolderLock(folder.resolve(".lock")).during(change);
  }

  /** Writes the dossier and the report in every format; returns the files written. */
  public List<Path> write(Dossier dossier, Report report, List<ReportFormat> formats)
      throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      contents.put(format.fileName(), bytes(report, format));
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

  /** Returns the report in one format. */
  public static byte[] bytes(Report report, ReportFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(report, bytes);
    return bytes.toByteArray();
  }

  /** Returns in words why a file could not be written. */
  public static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it cannot be made there";
    }
    return String.valueOf(e.getMessage());
  }
}
