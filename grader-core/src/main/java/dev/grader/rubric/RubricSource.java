package dev.grader.rubric;

/**
 * The text of a rubric, whoever keeps it.
 *
 * @param name how messages call it
 * @param text of the whole file
 */
public record RubricSource(String name, String text) {}
