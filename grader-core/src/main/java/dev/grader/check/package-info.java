/**
 * The SPI of automated measurements. A {@link dev.grader.check.CheckType} is the rubric's word for
 * one; the {@link dev.grader.check.Check} it reads gathers evidence at a
 * {@link dev.grader.check.Workbench}. One sub-package for each built-in check. May import config,
 * submission, sandbox and evidence; never points.
 */
@NullMarked
package dev.grader.check;

import org.jspecify.annotations.NullMarked;
