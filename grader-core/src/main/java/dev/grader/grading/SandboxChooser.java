package dev.grader.grading;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    inBackground(SandboxProvider::connect);
  }

  /**
   * Lets the first provider start what the next submission will need, in a thread of its own, while
   * that is fetched. What it asks for is not known yet: where the rubric names no Python, the
   * newest is taken.
   */
  void expect(Optional<String> python, Limits limits) {
    inBackground(provider -> {
      List<String> offered = provider.connect();
      provider.expect(python.filter(offered::contains).orElse(offered.get(0)), limits);
    });
  }

  private void inBackground(Step step) {
    Thread thread = new Thread(() -> takeAhead(step), "sandbox-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private void takeAhead(Step step) {
    try {
      if (!providers.isEmpty()) {
        step.take(providers.get(0));
      }
    } catch (SandboxException toldLater) {
      LOG.debug("the sandbox could not be got ready ahead", toldLater);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something that is done ahead of time. */
  private interface Step {
    void take(SandboxProvider provider) throws SandboxException, InterruptedException;
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
    throw none(failures);
  }

  /**
   * Returns what changes whenever the sandbox that would be chosen does, or what it offers.
   *
   * @param python such as {@code 3.13}; "" asks only which there are
   * @throws NoSandboxException with what each provider lacks
   */
  public String fingerprint(String python) throws NoSandboxException, InterruptedException {
    List<String> failures = new ArrayList<>();
    for (SandboxProvider provider : providers) {
      try {
        List<String> offered = provider.connect();
        String inside = offered.contains(python) ? provider.fingerprint(python) : "";
        return provider.name() + " " + offered + " " + inside;
      } catch (SandboxException e) {
        failures.add(provider.name() + ": " + e.getMessage());
      }
    }
    throw none(failures);
  }

  private static NoSandboxException none(List<String> failures) {
    return new NoSandboxException(
        "no sandbox can be used here, so nothing was run:\n  " + String.join("\n  ", failures));
  }

  /** A provider, ready to open sandboxes with the first of these Pythons. */
  record Chosen(SandboxProvider provider, List<PythonChoice> pythons) {}
}
