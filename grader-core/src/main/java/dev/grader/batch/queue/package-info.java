/**
 * The queue in a database: an embedded H2 file, or PostgreSQL. db-scheduler hands out the work,
 * hears heartbeats and takes over from the dead; a fencing token of our own makes sure that each
 * submission gets one result. The only code that knows db-scheduler, HikariCP and java.sql. May
 * import batch, batch.roster and, to say what is wrong with a server, sandbox.
 */
@NullMarked
package dev.grader.batch.queue;

import org.jspecify.annotations.NullMarked;
