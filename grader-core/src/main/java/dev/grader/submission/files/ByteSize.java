package dev.grader.submission.files;

/**
 * A number of bytes, written for people and the same in every locale.
 *
 * @param bytes at least 0
 */
public record ByteSize(long bytes) {
  /** Returns such as {@code 101 bytes}, {@code 3 KiB} or {@code 512 MiB}; rounded down. */
  @Override
  public String toString() {
    if (bytes < 1 << 10) {
      return bytes + " bytes";
    }
    return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
  }
}
