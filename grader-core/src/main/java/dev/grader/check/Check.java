package dev.grader.check;

import dev.grader.evidence.Evidence;
import dev.grader.sandbox.SandboxException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One configured measurement. A record: equal checks gather once. */
public interface Check {
  /**
   * Gathers evidence; a limit that candidate code hit is evidence too, not an exception.
   *
   * @throws SandboxException where the sandbox failed: inconclusive
   * @throws IOException where the checkout could not be read: inconclusive
   */
  Evidence gather(Workbench bench) throws SandboxException, IOException, InterruptedException;

  /**
   * Returns what the evidence depends on: it is not gathered again where that is equal. Decides
   * {@linkplain Reads#needsSandbox whether a sandbox is there} too.
   */
  Reads reads();

  /**
   * Returns commands that mend some of what it finds, as a person types them at the root of the
   * submission.
   */
  default List<String> remedies() {
    return List.of();
  }

  /**
   * Returns what a person has to judge; present where no evidence can, so that nothing is gathered.
   */
  default Optional<String> question() {
    return Optional.empty();
  }
}
