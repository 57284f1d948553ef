/**
 * The report as one page that needs no network and no script. {@link HtmlFormat} makes a
 * {@link Page} of harmless text; the templates below {@code src/main/jte/report/html}, compiled
 * into this package, lay it out and escape it. May import report, score and evidence, and jte; no
 * other format.
 */
@NullMarked
package dev.grader.report.html;

import org.jspecify.annotations.NullMarked;
