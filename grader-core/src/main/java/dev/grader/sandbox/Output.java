package dev.grader.sandbox;

/**
 * What a command printed. Head and tail are kept; what was dropped from the middle is counted and
 * marked in the text by a line of its own.
 *
 * @param stdout decoded as UTF-8, malformed bytes replaced
 * @param stderr likewise
 * @param droppedBytes from both together
 */
public record Output(String stdout, String stderr, long droppedBytes) {}
