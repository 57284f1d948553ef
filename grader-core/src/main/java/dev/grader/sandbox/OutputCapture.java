package dev.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Takes what a command prints and keeps a bounded head and tail of it. Thread-safe, so that stdout
 * and stderr may be fed from two threads.
 */
public final class OutputCapture {
  /**
   * More than this many times the kept amount is a flood: nobody reads it, and it takes minutes.
   */
  static final int FLOOD_FACTOR = 16;

  private final Stream stdout;
  private final Stream stderr;
  private final long floodBytes;

  /**
   * Creates one.
   *
   * @param keepBytes kept of stdout and of stderr, each
   */
  public OutputCapture(int keepBytes) {
    this.stdout = new Stream(keepBytes);
    this.stderr = new Stream(keepBytes);
    this.floodBytes = (long) FLOOD_FACTOR * keepBytes;
  }

  /** Takes some of stdout. */
  public synchronized void stdout(byte[] bytes, int length) {
    stdout.add(bytes, length);
  }

  /** Takes some of stderr. */
  public synchronized void stderr(byte[] bytes, int length) {
    stderr.add(bytes, length);
  }

  /** Returns true from when so much came that the command is to be killed. */
  public synchronized boolean flooded() {
    return stdout.total + stderr.total > floodBytes;
  }

  /** Returns how many bytes make a flood. */
  public long floodBytes() {
    return floodBytes;
  }

  /** Returns what is kept of all that came until now. */
  public synchronized Output output() {
    return new Output(stdout.text(), stderr.text(), stdout.dropped() + stderr.dropped());
  }

  /** One stream: the first half of what may be kept as it came, then a ring for the latest. */
  private static final class Stream {
    private final int headBytes;
    private final int tailBytes;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] ring = new byte[0];
    private long total;

    Stream(int keepBytes) {
      this.headBytes = keepBytes - keepBytes / 2;
      this.tailBytes = keepBytes / 2;
    }

    void add(byte[] bytes, int length) {
      int toHead = Math.min(length, headBytes - head.size());
      head.write(bytes, 0, toHead);
      total += toHead;
      if (toHead < length && ring.length == 0) {
        ring = new byte[tailBytes];
      }
      int from = Math.max(toHead, length - tailBytes);
      total += from - toHead;
      while (from < length) {
        int at = (int) ((total - headBytes) % tailBytes);
        int count = Math.min(length - from, tailBytes - at);
        System.arraycopy(bytes, from, ring, at, count);
        from += count;
        total += count;
      }
    }

    long dropped() {
      return Math.max(0, total - headBytes - tailBytes);
    }

    String text() {
      String start = head.toString(StandardCharsets.UTF_8);
      if (total <= headBytes) {
        return start;
      }
      if (dropped() == 0) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toByteArray());
        all.write(ring, 0, (int) (total - headBytes));
        return all.toString(StandardCharsets.UTF_8);
      }
      return start
          + String.format(Locale.ROOT, "\n[... %,d bytes dropped here ...]\n", dropped())
          + tail();
    }

    private String tail() {
      int at = (int) ((total - headBytes) % tailBytes);
      byte[] ordered = new byte[tailBytes];
      System.arraycopy(ring, at, ordered, 0, tailBytes - at);
      System.arraycopy(ring, 0, ordered, tailBytes - at, at);
      return new String(ordered, StandardCharsets.UTF_8);
    }
  }
}
