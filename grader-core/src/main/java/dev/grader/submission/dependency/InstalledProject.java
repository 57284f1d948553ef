package dev.grader.submission.dependency;

import java.util.SortedMap;

/**
 * What installing the submission itself would make known: programs and tests ask for it.
 *
 * @param name of the distribution, as declared
 * @param version as declared; "" where it is computed at build time
 * @param entryPoints targets such as {@code package.module:function}, by group such as
 *     {@code console_scripts} and name
 */
public record InstalledProject(
    String name, String version, SortedMap<String, SortedMap<String, String>> entryPoints) {}
