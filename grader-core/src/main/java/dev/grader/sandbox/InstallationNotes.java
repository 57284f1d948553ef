package dev.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /**
   * Returns what these became before, else installs them and remembers it where nothing is missing.
   *
   * @param isThere whether an environment that was made before still is
   */
  public Installation install(
      List<String> requirements, Predicate<Environment> isThere, Resolver resolver)
      throws SandboxException, InterruptedException {
    Optional<Environment> known = find(requirements).filter(isThere);
    if (known.isPresent()) {
      return Installation.Installed.whole(known.get());
    }
    Installation installation = resolver.install(requirements);
    if (installation instanceof Installation.Installed installed && installed.isWhole()) {
      remember(requirements, installed.environment());
    }
    return installation;
  }

  /** Installs dependencies in one kind of sandbox. */
  @FunctionalInterface
  public interface Resolver {
    Installation install(List<String> requirements) throws SandboxException, InterruptedException;
  }

  private Optional<Environment> find(List<String> requirements) {
    try {
      return Optional.of(new Environment(Files.readString(note(requirements)).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("an installation's note cannot be read", e);
      return Optional.empty();
    }
  }

  private void remember(List<String> requirements, Environment environment) {
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
    byte[] hash = Sha256.begin().digest(all.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
  }
}
