package dev.grader.check.manual;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.util.List;

/** {@code check: manual} in a rubric: a person decides. The only public class of this package. */
public final class ManualType implements CheckType {
  private static final Setting<String> ASK = Setting.of(
      "ask", Kind.prose(), "What the reviewer is to look at, and what earns the points.");

  @Override
  public String id() {
    return "manual";
  }

  @Override
  public String meaning() {
    return "Nothing by itself: a person decides, and the points stay open until then.";
  }

  @Override
  public List<MeasureType> measures() {
    return List.of();
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(ASK);
  }

  @Override
  public Check read(Settings settings) {
    return new ManualCheck(settings.find(ASK).orElse(""));
  }
}
