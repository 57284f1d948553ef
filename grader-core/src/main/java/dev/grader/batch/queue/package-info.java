/**
 * The queue in a database: an embedded H2 file, or PostgreSQL. db-scheduler hands out the work,
 * hears heartbeats and takes over from the dead; a fencing token of our own makes sure that each
 * submission gets one result. The only code that knows db-scheduler, HikariCP and java.sql. May
 * import batch and batch.roster.
 */
@NullMarked
package dev.grader.batch.queue;

import org.jspecify.annotations.NullMarked;
