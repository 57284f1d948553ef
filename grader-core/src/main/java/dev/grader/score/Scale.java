package dev.grader.score;

import dev.grader.evidence.Evidence;
import java.util.Optional;

/** How the evidence for a criterion turns into points. */
public sealed interface Scale permits Proportional, PerFinding, Levels, AllOrNothing, Target, Open {

  /** Returns at least zero and at most {@code worth}, or why no number can be given. */
  Verdict award(Evidence.Gathered evidence, Points worth);

  /** Returns the measure it looks at; absent where it looks at findings. */
  Optional<String> measured();

  /** Returns the rule in words, such as "in proportion to `formatted`". */
  String rule();
}
