package dev.grader.grading;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the first provider that can be had. One that is there but cannot make its image counts as
 * not usable: one line says so and the next is tried.
 *
 * @param providers in order of preference; more than one means {@code --sandbox auto}
 */
public record SandboxChooser(List<SandboxProvider> providers) {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxChooser.class);

  /** Copies. */
  public SandboxChooser {
    providers = List.copyOf(providers);
  }

  /**
   * Connects ahead of time in a thread of its own, so that the engine answers by the time the
   * rubric is read and the submission is fetched. What fails comes up again when it is chosen.
   */
  public void warmUp() {
    Thread thread = new Thread(this::connectFirst, "sandbox-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private void connectFirst() {
    try {
      if (!providers.isEmpty()) {
        providers.get(0).connect();
      }
    } catch (SandboxException toldLater) {
      LOG.debug("connecting ahead failed", toldLater);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns a prepared provider with the Python it will use.
   *
   * @throws NoSandboxException with what each provider lacks
   */
  Chosen choose(Function<List<String>, List<PythonChoice>> pythons, GradingListener listener)
      throws NoSandboxException, InterruptedException {
    List<String> failures = new ArrayList<>();
    for (SandboxProvider provider : providers) {
      try {
        List<PythonChoice> inOrder = pythons.apply(provider.connect());
        provider.prepare(inOrder.get(0).version(), listener::step);
        if (!failures.isEmpty()) {
          listener.notice(
              String.join("; ", failures) + "; using the " + provider.name() + " sandbox instead");
        }
        return new Chosen(provider, inOrder);
      } catch (SandboxException e) {
        failures.add(provider.name() + ": " + e.getMessage());
      }
    }
    throw new NoSandboxException(
        "no sandbox can be used here, so nothing was run:\n  " + String.join("\n  ", failures));
  }

  /** A provider, ready to open sandboxes with the first of these Pythons. */
  record Chosen(SandboxProvider provider, List<PythonChoice> pythons) {}
}
