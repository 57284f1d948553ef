package dev.grader.grading;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sandbox that goes over to an older Python where the first has no wheels for what a submission
 * declares: old pins are no mistake of somebody who never said which Python they are for. It looks
 * for one only when dependencies are installed, so that all other submissions pay nothing.
 */
final class FittingSandbox implements Sandbox {
  private static final Logger LOG = LoggerFactory.getLogger(FittingSandbox.class);

  private final List<PythonChoice> others;
  private final Opener opener;
  private final List<Sandbox> opened = new ArrayList<>();
  private volatile Current current;

  /**
   * Opens the first.
   *
   * @param pythons in order of preference; at least one
   */
  FittingSandbox(Sandbox first, List<PythonChoice> pythons, Opener opener) {
    this.others = List.copyOf(pythons.subList(1, pythons.size()));
    this.opener = opener;
    this.current = new Current(first, pythons.get(0));
    opened.add(first);
  }

  /** Returns the Python in use, and why. */
  PythonChoice python() {
    return current.python();
  }

  @Override
  public Outcome run(Command command) throws SandboxException, InterruptedException {
    return current.sandbox().run(command);
  }

  @Override
  public synchronized Installation install(List<String> requirements)
      throws SandboxException, InterruptedException {
    Installation first = current.sandbox().install(requirements);
    if (first.isWhole()) {
      return first;
    }
    for (PythonChoice other : others) {
      Installation next = tryWith(other.insteadOf(current.python(), culprit(first)), requirements);
      if (next.isWhole()) {
        return next;
      }
    }
    return first;
  }

  /** Goes over to that Python where everything is there for it; a failure changes nothing. */
  private Installation tryWith(PythonChoice python, List<String> requirements)
      throws InterruptedException {
    try {
      Sandbox sandbox = opener.open(python.version());
      opened.add(sandbox);
      Installation installation = sandbox.install(requirements);
      if (installation.isWhole()) {
        current = new Current(sandbox, python);
      }
      return installation;
    } catch (SandboxException e) {
      LOG.debug("Python {} cannot be tried", python.version(), e);
      return new Installation.Impossible("", "Python " + python.version() + " cannot be used");
    }
  }

  private static String culprit(Installation lacking) {
    return lacking.match(
        installed -> installed.leftOut().get(0).requirement(),
        Installation.Impossible::requirement);
  }

  @Override
  public Map<String, String> tools() {
    return current.sandbox().tools();
  }

  @Override
  public Description description() {
    return current.sandbox().description();
  }

  @Override
  public synchronized void close() {
    opened.forEach(Sandbox::close);
  }

  private record Current(Sandbox sandbox, PythonChoice python) {}

  /** Opens a sandbox with that Python for the same submission. */
  @FunctionalInterface
  interface Opener {
    Sandbox open(String python) throws SandboxException, InterruptedException;
  }
}
