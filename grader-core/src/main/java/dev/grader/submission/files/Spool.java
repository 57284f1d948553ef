package dev.grader.submission.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Contents one after the other in one private file: nothing on disk ever bears a candidate's name.
 * Thread-safe. Not a {@code FileChannel}, because interrupting one reader would close that for all.
 */
public final class Spool implements Closeable {
  private static final int CHUNK_BYTES = 64 << 10;

  private final PrivateFolder folder;
  private final RandomAccessFile file;
  private long end;

  private Spool(PrivateFolder folder, RandomAccessFile file) {
    this.folder = folder;
    this.file = file;
  }

  /** Makes an empty one in a private folder below {@code parent}. */
  public static Spool in(Path parent) throws DiskException {
    PrivateFolder folder = PrivateFolder.in(parent);
    try {
      return new Spool(
          folder, new RandomAccessFile(folder.path().resolve("spool").toFile(), "rw"));
    } catch (IOException e) {
      folder.close();
      throw new DiskException(parent, e);
    }
  }

  /**
   * Where one content is.
   *
   * @param offset from the start of the spool, in bytes
   * @param length in bytes
   */
  public record Slice(long offset, long length) {}

  /** Appends at most {@code atMost} bytes of a stream. */
  public synchronized Slice append(InputStream content, long atMost) throws IOException {
    long start = end;
    byte[] chunk = new byte[(int) Math.max(1, Math.min(CHUNK_BYTES, atMost))];
    while (end - start < atMost) {
      int read = content.read(chunk, 0, (int) Math.min(chunk.length, atMost - (end - start)));
      if (read < 0) {
        break;
      }
      write(chunk, read);
    }
    return new Slice(start, end - start);
  }

  private void write(byte[] chunk, int length) throws DiskException {
    try {
      file.seek(end);
      file.write(chunk, 0, length);
      end += length;
    } catch (IOException e) {
      throw new DiskException(folder.path(), e);
    }
  }

  /** Returns the first {@code atMost} bytes of a slice. */
  synchronized byte[] read(Slice slice, int atMost) throws IOException {
    byte[] bytes = new byte[(int) Math.min(slice.length(), atMost)];
    file.seek(slice.offset());
    file.readFully(bytes);
    return bytes;
  }

  /** Copies a slice, chunk by chunk, so that many may copy at once. */
  void copy(Slice slice, OutputStream out) throws IOException {
    for (long done = 0; done < slice.length(); done += CHUNK_BYTES) {
      out.write(read(new Slice(slice.offset() + done, slice.length() - done), CHUNK_BYTES));
    }
  }

  /** Deletes it. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException closedAnyway) {
      // the file is deleted next
    }
    folder.close();
  }
}
