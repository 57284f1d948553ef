package dev.grader.submission.archive;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.ByteSize;
import dev.grader.submission.files.FetchLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is left of entries, time and inflated bytes: a small archive can hold a lot. */
final class Budget {
  private final String what;
  private final FetchLimits limits;
  private final long end;
  private long bytes;
  private int entries;

  Budget(String what, FetchLimits limits) {
    this.what = what;
    this.limits = limits;
    this.end = System.nanoTime() + limits.time().toNanos();
  }

  /** Spends one entry. */
  void entry() throws FetchException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped");
    }
    if (++entries > limits.entries()) {
      throw new FetchException(
          Blame.SUBMISSION,
          "%s has more than %s entries, the limit. Remove what is not part of the answer."
              .formatted(what, limits.entries()));
    }
    if (System.nanoTime() > end) {
      throw new FetchException(
          Blame.GRADER,
          "%s was not read within %s seconds.".formatted(what, limits.time().toSeconds()));
    }
  }

  /** Spends the bytes that are read from a stream. */
  InputStream spending(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        spend(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(0, read));
        return read;
      }

      /** Skipping inflates as well. */
      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        spend(skipped);
        return skipped;
      }
    };
  }

  private void spend(long read) throws IOException {
    bytes += read;
    if (bytes > limits.diskBytes() || System.nanoTime() > end) {
      throw new Exhausted();
    }
  }

  /** Returns what to say when a stream was {@link Exhausted}. */
  static FetchException bomb(String what, FetchLimits limits) {
    return new FetchException(
        Blame.SUBMISSION,
        "%s unpacks to more than %s, the limit, or too slowly. Remove what is not part of the answer."
            .formatted(what, new ByteSize(limits.diskBytes())));
  }

  /** More was inflated than is allowed. */
  static final class Exhausted extends IOException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many bytes");
    }
  }
}
