package dev.grader.grading;

import dev.grader.evidence.Dossier;
import dev.grader.report.Report;

/** What one grading gives: all evidence, and what the rubric says of it. */
public record Graded(Dossier dossier, Report report) {}
