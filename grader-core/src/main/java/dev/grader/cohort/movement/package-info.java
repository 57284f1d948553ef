/**
 * What another rubric does to a cohort, for people and for programs; its JSON Schema is the
 * resource {@code dev/grader/cohort/movement.schema.json}. May import cohort, report and score, and
 * Jackson; no other format.
 */
@NullMarked
package dev.grader.cohort.movement;

import org.jspecify.annotations.NullMarked;
