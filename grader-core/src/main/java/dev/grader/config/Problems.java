package dev.grader.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects all mistakes of one file while it is read. Not thread-safe. */
public final class Problems {
  /** More than anybody reads at once; the rest is dropped. */
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();
  private final AtomicInteger reported = new AtomicInteger();

  /** Returns a collector without problems. */
  public static Problems none() {
    return new Problems();
  }

  /** Adds a problem whose message says it all. */
  public void add(Position at, String message) {
    add(at, message, "");
  }

  /** Adds a problem. The same one is kept once, however often an alias leads to it. */
  public void add(Position at, String message, String fix) {
    Problem problem = new Problem(at, message, fix);
    reported.incrementAndGet();
    if (found.size() < MOST && !found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Returns how often a problem was added, the same one again included. */
  int reported() {
    return reported.get();
  }

  /** Returns whether there is none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns all problems in the order of the file. */
  public List<Problem> sorted() {
    return found.stream().sorted(Comparator.comparing(Problem::at)).toList();
  }
}
