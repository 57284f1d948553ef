package dev.grader.check.pytest;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.util.List;

/** {@code check: pytest} in a rubric. The only public class of this package. */
public final class PytestType implements CheckType {

  @Override
  public String id() {
    return "pytest";
  }

  @Override
  public String meaning() {
    return "How the candidate's own tests end, and how much of the code they run.";
  }

  @Override
  public List<MeasureType> measures() {
    return Measures.TYPES;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of();
  }

  @Override
  public Check read(Settings settings) {
    return new PytestCheck();
  }
}
