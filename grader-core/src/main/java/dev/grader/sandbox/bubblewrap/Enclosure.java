package dev.grader.sandbox.bubblewrap;

import dev.grader.sandbox.Output;
import java.nio.file.Path;
import java.util.List;

/** What holds all processes of one command to its limits. */
interface Enclosure extends AutoCloseable {

  /** Returns the files into which a process writes "0" to be inside, with all its children. */
  List<Path> doors();

  /**
   * Returns the program in front of the command that sets limits, with its arguments; may be empty.
   */
  List<String> prelude();

  /** Tells whether it ended so because there was no memory any more. */
  boolean ranOutOfMemory(int code, Output output);

  /** Tells whether it ended so because no process or thread could be started any more. */
  boolean ranOutOfProcesses(int code, Output output);

  /** Kills what is still inside; never throws. */
  @Override
  void close();
}
