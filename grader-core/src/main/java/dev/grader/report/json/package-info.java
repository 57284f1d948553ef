/**
 * {@code report.json}, {@code dossier.json} and {@code reviews.json}: written and read back
 * unchanged, whatever the text in them. The shape is that of the JSON Schemas beside
 * {@link dev.grader.report.Report}. Written member by member, without reflection: data binding
 * would cost a short run more time than all formats together. May import report, score and
 * evidence, and Jackson; no other format.
 */
@NullMarked
package dev.grader.report.json;

import org.jspecify.annotations.NullMarked;
