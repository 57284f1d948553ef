package dev.grader.cli.folder;

import dev.grader.cli.exit.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder beside that of a blind batch, with all that says who is who, so that the batch itself
 * can be handed out. Only its owner may look into it.
 *
 * @param folder {@code DIR.key}
 */
public record KeyFolder(Path folder) {

  /** Returns the file of the names. */
  public Path file() {
    return folder.resolve(Identities.FILE);
  }

  /** Returns the folder of the queue. */
  Path queue() {
    return folder.resolve("queue");
  }

  /** Returns whether the batch beside it is a blind one. */
  public boolean exists() {
    return Files.exists(file());
  }

  /** Returns who is who; absent where there is no file. */
  public Optional<Identities> identities() throws IOException, UserError {
    return exists()
        ? Optional.of(Identities.read(Files.readAllBytes(file()), file()))
        : Optional.empty();
  }

  /** Writes who is who. */
  public void write(Identities identities) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    WholeFile.replacePrivate(file(), identities.bytes());
  }
}
