package dev.grader.check;

/**
 * A check as a rubric asks for it.
 *
 * @param type the check's id, such as {@code black}
 * @param key the id with all settings in canonical form, such as {@code black(line-length=88)};
 *     names the evidence in a dossier
 * @param check gathers the evidence
 */
public record CheckRequest(String type, String key, Check check) {}
