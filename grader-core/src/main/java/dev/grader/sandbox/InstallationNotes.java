package dev.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which environment a list of requirements became, one small file each: who asks for the
 * same again gets the same, at once and without network. Notes that are lost cost time, nothing
 * else.
 */
public final class InstallationNotes {
  private static final Logger LOG = LoggerFactory.getLogger(InstallationNotes.class);

  private final Path folder;
  private final String python;

  /**
   * Creates them.
   *
   * @param folder another one for another store: notes on a store that was removed are not found
   * @param python full version
   */
  public InstallationNotes(Path folder, String python) {
    this.folder = folder;
    this.python = python;
  }

  /** Returns the environment these became before. */
  public Optional<Environment> find(List<String> requirements) {
    try {
      return Optional.of(new Environment(Files.readString(note(requirements)).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.debug("an installation's note cannot be read", e);
      return Optional.empty();
    }
  }

  /** Remembers it. */
  public void remember(List<String> requirements, Environment environment) {
    try {
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, ".note", "");
      Files.writeString(whole, environment.id());
      Files.move(whole, note(requirements), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.debug("an installation's note cannot be written", e);
    }
  }

  private Path note(List<String> requirements) {
    String all =
        python + "\n" + String.join("\n", requirements.stream().sorted().toList());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
