package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Limits;
import dev.grader.sandbox.SandboxException;
import java.util.List;

/** Makes enclosures of the kind this host has. */
interface Enclosures {

  /** Makes one for a command. */
  Enclosure open(Limits limits) throws SandboxException;

  /** Returns sentences for the report: what this kind does not limit. */
  List<String> weaknesses();

  /** Removes what graders that are no more have left; never throws. */
  void sweep();
}
