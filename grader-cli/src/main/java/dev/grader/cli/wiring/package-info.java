/**
 * Where everything that touches the outside is made and connected: sandboxes, Git, queues. The only
 * room that names the adapters. Runs nothing of itself.
 */
@NullMarked
package dev.grader.cli.wiring;

import org.jspecify.annotations.NullMarked;
