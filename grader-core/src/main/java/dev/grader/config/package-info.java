/**
 * Typed reads of a YAML document that knows its lines, and the descriptions that help, schema and
 * binder share. Owns the YAML parser. Imports nothing of ours.
 */
@NullMarked
package dev.grader.config;

import org.jspecify.annotations.NullMarked;
