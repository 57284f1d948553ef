/**
 * The ranking for programs. Its JSON Schema is the resource
 * {@code dev/grader/cohort/ranking.schema.json}. May import cohort, report and score, and Jackson;
 * no other format.
 */
@NullMarked
package dev.grader.cohort.json;

import org.jspecify.annotations.NullMarked;
