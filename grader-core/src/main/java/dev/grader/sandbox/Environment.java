package dev.grader.sandbox;

/**
 * Installed dependencies, named by the hash of what was resolved; reused by the next submission
 * that asks for the same.
 *
 * @param id hexadecimal, understood by the sandbox that made it
 */
public record Environment(String id) {}
