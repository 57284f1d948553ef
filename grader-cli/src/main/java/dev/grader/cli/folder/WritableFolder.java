package dev.grader.cli.folder;

import dev.grader.cli.exit.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A folder that something is to be written to, whatever that is. */
public record WritableFolder(Path folder) {

  /** Makes it where it is not there, and throws where nothing can be written to it. */
  public void probe() throws IOException {
    Files.createDirectories(folder);
    Files.delete(Files.createTempFile(folder, ".grader-", ".tmp"));
  }

  /**
   * Throws {@link UserError} where the folder cannot be made or written to; nothing was graded yet.
   *
   * @param option or parameter that names the folder
   */
  public void require(String option) throws UserError {
    try {
      probe();
    } catch (IOException e) {
      throw new UserError("cannot write to the folder " + folder + " (" + reason(e)
          + "); name another one with " + option);
    }
  }

  /** Changes what lies here while nobody else does, so that nobody's change is undone. */
  public <T> T changing(Callable<T> change) throws Exception {
    return new FolderLock(folder.resolve(".lock")).during(change);
  }

  /** Returns in words why a file could not be written. */
  public static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it cannot be made there";
    }
    return String.valueOf(e.getMessage());
  }
}
