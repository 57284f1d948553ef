package dev.grader.batch;

/** Hears how a batch goes, for progress. Called from several threads. */
public interface BatchListener {
  /** Hears nothing. */
  BatchListener SILENT = new BatchListener() {};

  /** A job was taken. */
  default void started(Job job) {}

  /** A phase of a job begins, such as {@code checks}. */
  default void phase(Job job, String name) {}

  /** Something the user should know, in one line. */
  default void notice(String line) {}

  /** A job is over, for now or for good. */
  default void ended(Job job, Verdict verdict) {}
}
