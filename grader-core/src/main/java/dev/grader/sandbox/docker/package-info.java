/**
 * The sandbox of containers: one Docker engine, reached through docker-java, which is known to this
 * package alone. Imports the sandbox port; may not import checks, rubrics, reports or anything else
 * of ours. Entry point is {@link dev.grader.sandbox.docker.DockerProvider}.
 */
@NullMarked
package dev.grader.sandbox.docker;

import org.jspecify.annotations.NullMarked;
