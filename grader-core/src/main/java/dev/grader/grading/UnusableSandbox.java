package dev.grader.grading;

import dev.grader.sandbox.Command;
import dev.grader.sandbox.Installation;
import dev.grader.sandbox.Outcome;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.util.List;
import java.util.Map;

/**
 * Stands in where a sandbox could not be opened: checks that need none still gather, the others are
 * inconclusive.
 */
record UnusableSandbox(String name, SandboxException reason) implements Sandbox {
  @Override
  public Outcome run(Command command) throws SandboxException {
    throw reason;
  }

  @Override
  public Installation install(List<String> requirements) throws SandboxException {
    throw reason;
  }

  @Override
  public Map<String, String> tools() {
    return Map.of();
  }

  @Override
  public Description description() {
    return new Description(
        name, "", "", "", List.of("it could not be used: " + reason.getMessage()));
  }

  @Override
  public void close() {
    // holds nothing
  }
}
