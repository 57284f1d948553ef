package dev.grader.submission.git;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.UploadPack;

/**
 * A real SSH server on a loopback port that knows one user key and serves repositories with Git.
 */
final class SshServerOfGit implements Closeable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair hostKey = key();
  private final KeyPair userKey = key();

  private SshServerOfGit() throws GeneralSecurityException {}

  /** Serves the repositories below {@code root}. */
  static SshServerOfGit of(Path root) throws GeneralSecurityException, IOException {
    SshServerOfGit git = new SshServerOfGit();
    git.server.setHost("localhost");
    git.server.setPort(0);
    git.server.setKeyPairProvider(KeyPairProvider.wrap(git.hostKey));
    git.server.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, git.userKey.getPublic()));
    git.server.setCommandFactory((channel, command) -> new UploadPackCommand(command, root));
    git.server.start();
    return git;
  }

  private static KeyPair key() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** Returns the URL of a repository. */
  String url(String name) {
    return "ssh://git@localhost:" + server.getPort() + "/" + name;
  }

  /** Makes the host known to whoever uses this folder. */
  void beKnownIn(Path sshFolder) throws IOException {
    Files.createDirectories(sshFolder);
    Files.writeString(
        sshFolder.resolve("known_hosts"),
        "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(hostKey.getPublic())
            + "\n");
  }

  /** Writes the key that the server knows. */
  void writeKey(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", null, out);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** What a client starts to fetch, answered by JGit. */
  private static final class UploadPackCommand extends AbstractCommandSupport {
    private final Path root;

    UploadPackCommand(String command, Path root) {
      super(command, null);
      this.root = root;
    }

    @Override
    public void run() {
      Path path = root.resolve(getCommand().replaceAll(".*/|'", ""));
      try (Repository repository = new FileRepositoryBuilder()
          .setGitDir(path.toFile())
          .setMustExist(true)
          .setBare()
          .build()) {
        new UploadPack(repository).upload(getInputStream(), getOutputStream(), getErrorStream());
        onExit(0);
      } catch (IOException e) {
        onExit(128, "no such repository");
      }
    }
  }
}
