package dev.grader.check.structure;

/**
 * From where on something becomes a finding.
 *
 * @param functionLines most lines of code in one function; at least 1
 * @param nesting most blocks inside one another; at least 1
 * @param complexity most independent ways through a function; at least 1
 * @param moduleLines most lines of code in one file; at least 1
 */
record Thresholds(int functionLines, int nesting, int complexity, int moduleLines) {}
