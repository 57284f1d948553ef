package dev.grader.score;

/**
 * A review that decides an award, and what would stand there without it.
 *
 * @param review who gave the points, when and why
 * @param status whether there would be points
 * @param points that there would be
 * @param reason why those
 */
public record Reviewed(Review review, Status status, PointRange points, String reason) {}
