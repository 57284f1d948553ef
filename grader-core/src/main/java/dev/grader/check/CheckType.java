package dev.grader.check;

import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.util.List;

/**
 * The rubric's word for a check: what it measures and how it can be set. Help, lookup and schema
 * derive from it.
 */
public interface CheckType {
  /** Returns the kebab-case word after {@code check:}. */
  String id();

  /** Returns one sentence: what it measures. */
  String meaning();

  /** Returns all measures, in the order to show them; none where a person judges. */
  List<MeasureType> measures();

  /** Returns all settings of {@code with:}, in the order to show them. */
  List<Setting<?>> settings();

  /** Returns the check for these settings; problems go to {@code settings}. */
  Check read(Settings settings);
}
