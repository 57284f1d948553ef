package dev.grader.check;

import dev.grader.config.Settings;

/**
 * A check as a rubric asks for it.
 *
 * @param type the check's id, such as {@code black}
 * @param key the id with all settings in canonical form, such as {@code black(line-length=88)};
 *     names the evidence in a dossier
 * @param check gathers the evidence
 */
public record CheckRequest(String type, String key, Check check) {

  /** Returns the request of a check with these settings; problems go to {@code settings}. */
  public static CheckRequest read(CheckType type, Settings settings) {
    String key = type.id() + "(" + settings.canonical(type.settings()) + ")";
    return new CheckRequest(type.id(), key, type.read(settings));
  }

  /** Returns whether it runs a tool or candidate code. */
  public boolean needsSandbox() {
    return check.reads().needsSandbox();
  }
}
