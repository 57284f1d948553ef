/**
 * What people and programs read: one {@link dev.grader.report.Report} of plain data, and the SPI of
 * formats, each a pure function of it. One sub-package for each built-in format. May import score
 * and evidence; can reach no check and no sandbox, so a format cannot run anything.
 */
@NullMarked
package dev.grader.report;

import org.jspecify.annotations.NullMarked;
