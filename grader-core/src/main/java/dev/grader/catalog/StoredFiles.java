package dev.grader.catalog;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;
import dev.grader.report.UnreadableFileException;
import dev.grader.report.json.DossierJson;
import dev.grader.report.json.JsonFormat;
import dev.grader.report.json.ReviewsJson;
import dev.grader.score.Review;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Reports, dossiers and reviews as files, to be read again by any later run. */
public final class StoredFiles {
  /** The name of a dossier's file in an output folder. */
  public static final String DOSSIER = DossierJson.FILE_NAME;

  /** The name of the file with the reviews, beside the dossier. */
  public static final String REVIEWS = ReviewsJson.FILE_NAME;

  private StoredFiles() {}

  /** Reads a {@code report.json}. */
  public static Report report(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return new JsonFormat().read(in, file);
  }

  /** Reads a {@code dossier.json}. */
  public static Dossier dossier(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return DossierJson.read(in, file);
  }

  /** Reads a {@code reviews.json}. */
  public static List<Review> reviews(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return ReviewsJson.read(in, file);
  }

  /** Returns reviews as the bytes of their file. */
  public static byte[] bytes(List<Review> reviews) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReviewsJson.write(reviews, bytes);
    return bytes.toByteArray();
  }

  /** Returns a dossier as the bytes of its file. */
  public static byte[] bytes(Dossier dossier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierJson.write(dossier, bytes);
    return bytes.toByteArray();
  }

  /** Returns a dossier in a tenth of its size, for {@link #unpacked}. */
  public static byte[] packed(Dossier dossier) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      DossierJson.write(dossier, out);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #packed} returned. */
  public static Dossier unpacked(byte[] packed, String name)
      throws IOException, UnreadableFileException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return DossierJson.read(in, name);
    }
  }
}
