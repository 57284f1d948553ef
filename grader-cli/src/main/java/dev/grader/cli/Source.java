package dev.grader.cli;

/**
 * What {@code SOURCE} turned out to be.
 *
 * @param address what to fetch
 * @param shown how reports name it; "" takes the address
 * @param candidate a name for people; "" where the address has to do
 * @param rubric the rubric it names, else {@code default}
 * @param cleanUp removes what was made for it
 */
record Source(String address, String shown, String candidate, String rubric, Runnable cleanUp)
    implements AutoCloseable {
  /** The rubric that fits any Python take-home. */
  static final String DEFAULT_RUBRIC = "default";

  static Source plain(String address) {
    return new Source(address, "", "", DEFAULT_RUBRIC, () -> {});
  }

  /** Returns whether it is a sample of ours, whose rubric may lie beside its files. */
  boolean isSample() {
    return !candidate.isEmpty();
  }

  @Override
  public void close() {
    cleanUp.run();
  }
}
