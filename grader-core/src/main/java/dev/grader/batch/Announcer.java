package dev.grader.batch;

import dev.grader.blind.Disguise;
import dev.grader.grading.GradingListener;
import dev.grader.submission.Commit.Author;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how one job goes: under a disguise where it is graded blind, which covers the people of the
 * history as soon as they are known.
 */
final class Announcer implements GradingListener {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final Job job;
  private final BatchListener listener;
  private volatile Optional<Disguise> disguise;

  Announcer(Job job, BatchListener listener) {
    this.job = job;
    this.listener = listener;
    this.disguise = Work.disguise(job.candidate(), List.of());
  }

  /** Returns a sentence as anybody may read it. */
  String worded(String line) {
    return disguise.map(each -> each.text(line)).orElse(line);
  }

  /** Tells who looks for bugs; also a trace may name a path or an address. */
  void bug(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    LOG.error("submission {}: {}", job.candidate().key(), worded(trace.toString()));
  }

  @Override
  public void bug(String check, RuntimeException bug) {
    bug(bug);
  }

  @Override
  public void people(List<Author> people) {
    disguise = Work.disguise(job.candidate(), people);
  }

  @Override
  public void phase(String name) {
    listener.phase(job, name);
  }

  @Override
  public void notice(String line) {
    listener.notice(worded(line));
  }

  @Override
  public void step(String line) {
    notice(line);
  }
}
