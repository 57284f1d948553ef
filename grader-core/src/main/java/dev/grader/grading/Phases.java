package dev.grader.grading;

import dev.grader.evidence.Provenance.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A stop-watch for the phases of one grading, in order. For one thread. */
final class Phases {
  private final InstantSource clock;
  private final GradingListener listener;
  private final List<Phase> done = new ArrayList<>();
  private String name = "";
  private final Instant startedAt;
  private Instant since;

  Phases(InstantSource clock, GradingListener listener) {
    this.clock = clock;
    this.listener = listener;
    this.startedAt = clock.instant();
    this.since = startedAt;
  }

  /** Returns when the grading began. */
  Instant startedAt() {
    return startedAt;
  }

  /** Ends the phase under way and begins the next. */
  void begin(String next) {
    end();
    name = next;
    listener.phase(next);
  }

  /** Ends the phase under way and returns all. */
  List<Phase> end() {
    Instant now = clock.instant();
    if (!name.isEmpty()) {
      done.add(new Phase(name, Duration.between(since, now)));
    }
    name = "";
    since = now;
    return List.copyOf(done);
  }
}
