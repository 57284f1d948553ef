package dev.grader.check.readme;

import dev.grader.check.Check;
import dev.grader.check.CheckType;
import dev.grader.check.MeasureType;
import dev.grader.config.Kind;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import dev.grader.evidence.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code check: readme} in a rubric: does the README say how to run it, why it is so, and what
 * would come next.
 */
public final class ReadmeType implements CheckType {
  private static final Setting<List<String>> PARTS = Setting.of(
          "parts",
          Kind.listOf(Kind.oneOf(Part.names())),
          "The parts that the measure `parts` asks for.")
      .orElse(Part.names());

  @Override
  public String id() {
    return "readme";
  }

  @Override
  public String meaning() {
    return "What the README tells: how to install, run and test it, the reasoning, what would come next, assumptions.";
  }

  @Override
  public List<MeasureType> measures() {
    List<MeasureType> measures = new ArrayList<>();
    measures.add(
        new MeasureType(ReadmeCheck.PARTS, Unit.SHARE, "The parts asked for that are there.")
            .told("{} part(s) asked for (is|are) there"));
    Arrays.stream(Part.values())
        .map(part -> new MeasureType(
            part.word(), Unit.SHARE, "1 of 1 where it tells " + part.meaning() + "."))
        .forEach(measures::add);
    measures.add(new MeasureType(ReadmeCheck.WORDS, Unit.WORDS, "Words outside of code.")
        .told("{} outside of code"));
    measures.add(new MeasureType(ReadmeCheck.CODE_BLOCKS, Unit.COUNT, "Blocks of code or commands.")
        .told("{} block(s) of code"));
    measures.add(new MeasureType(
            ReadmeCheck.BROKEN_LINKS,
            Unit.COUNT,
            "Relative links to files that are not in the submission.")
        .told("{} broken link(s)"));
    measures.add(new MeasureType(
            ReadmeCheck.TEMPLATE_TEXT,
            Unit.COUNT,
            "Lines that a template left for the author to replace.")
        .told("{} line(s) of a template left"));
    return measures;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PARTS);
  }

  @Override
  public Check read(Settings settings) {
    return new ReadmeCheck(settings.get(PARTS).stream()
        .flatMap(word -> Arrays.stream(Part.values()).filter(part -> part.word().equals(word)))
        .distinct()
        .toList());
  }
}
