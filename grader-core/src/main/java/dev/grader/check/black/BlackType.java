package dev.grader.check.black;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.util.List;

/** {@code check: black} in a rubric. The only public class of this package. */
public final class BlackType implements CheckType {
  static final String AS_CONFIGURED = "as-configured";

  /** 88 is black's own default; 40 to 200 is what people ask for. */
  private static final Setting<String> LINE_LENGTH = Setting.of(
          "line-length",
          Kind.wholeNumberOr(40, 200, AS_CONFIGURED),
          "The longest line, in characters; as-configured takes what the submission's own tools are set to, from 72 to 120.")
      .orElse(Integer.toString(BlackCheck.USUAL_LINE_LENGTH));

  @Override
  public String id() {
    return "black";
  }

  @Override
  public String meaning() {
    return "How many Python files the formatter black would leave as they are.";
  }

  @Override
  public List<MeasureType> measures() {
    return List.of(new MeasureType(
            BlackCheck.FORMATTED,
            Unit.SHARE,
            "The share of Python files that black would leave as they are; a comment that switches black off does not count, nor does a file that is not Python.")
        .told("{} file(s) (is|are) formatted"));
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LINE_LENGTH);
  }

  @Override
  public Check read(Settings settings) {
    return new BlackCheck(settings.get(LINE_LENGTH));
  }
}
