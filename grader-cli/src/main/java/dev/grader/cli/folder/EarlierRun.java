package dev.grader.cli.folder;

import dev.grader.catalog.StoredFiles;
import dev.grader.cli.exit.UserError;
import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.UnreadableFileException;
import dev.grader.score.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an earlier run wrote, read again. A file that is not one is a mistake of whoever names it.
 */
public final class EarlierRun {
  private static final String REPORT = "report.json";

  private EarlierRun() {}

  /** Reads a report, from its folder or by its file. */
  public static Report report(Path place) throws IOException, UserError {
    Path file = Files.isDirectory(place) ? place.resolve(REPORT) : place;
    return read(file, in -> StoredFiles.report(in, file.toString()));
  }

  /** Reads a dossier, from its folder or by its file. */
  public static Dossier dossier(Path place) throws IOException, UserError {
    Path file = Files.isDirectory(place) ? place.resolve(StoredFiles.DOSSIER) : place;
    return read(file, in -> StoredFiles.dossier(in, file.toString()));
  }

  /** Reads the reviews beside a dossier, which is named by its folder or file; none are none. */
  public static List<Review> reviews(Path place) throws IOException, UserError {
    Path file = Files.isDirectory(place)
        ? place.resolve(StoredFiles.REVIEWS)
        : place.resolveSibling(StoredFiles.REVIEWS);
    return Files.exists(file)
        ? read(file, in -> StoredFiles.reviews(in, file.toString()))
        : List.of();
  }

  private static <T> T read(Path file, Reader<T> reader) throws IOException, UserError {
    if (!Files.isRegularFile(file)) {
      throw new UserError(
          "there is no file " + file + "; 'grader grade' writes one into its --out folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return reader.read(in);
    } catch (UnreadableFileException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException, UnreadableFileException;
  }
}
