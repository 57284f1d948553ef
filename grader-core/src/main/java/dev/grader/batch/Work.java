package dev.grader.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.rubric.Rubric;

/** A submission and what it is held against. */
public record Work(Candidate candidate, Rubric rubric) {}
