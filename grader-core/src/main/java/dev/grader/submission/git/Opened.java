package dev.grader.submission.git;

import java.io.Closeable;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository that holds what is to be read.
 *
 * @param tip the commit that the ref names
 */
record Opened(Repository repository, ObjectId tip) implements Closeable {
  @Override
  public void close() {
    repository.close();
  }
}
