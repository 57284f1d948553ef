package dev.grader.sandbox.docker;

/** Threads that do not keep the program alive. */
final class Daemons {
  private Daemons() {}

  /** Returns a thread for that work, not started. */
  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "grader-docker");
    thread.setDaemon(true);
    return thread;
  }
}
