package dev.grader.submission.git;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * SSH with the user's own configuration, keys, agent and known hosts. A host that is not known is
 * refused: there is nobody to ask.
 */
record Ssh(Credentials credentials) {

  /** Returns a session factory, which the caller closes. */
  SshdSessionFactory sessions() {
    File folder = credentials.sshFolder().toFile();
    return new SshdSessionFactoryBuilder()
        .setPreferredAuthentications("publickey")
        .setHomeDirectory(folder.getParentFile())
        .setSshDirectory(folder)
        .setConnectorFactory(new Agents(credentials))
        .build(null);
  }

  /** Offers the one agent whose socket is known. */
  private record Agents(Credentials credentials) implements ConnectorFactory {
    @Override
    public @Nullable Connector create(@Nullable String identityAgent, @Nullable File homeDir)
        throws IOException {
      return credentials.sshAgent().map(AgentSocket::new).orElse(null);
    }

    @Override
    public boolean isSupported() {
      return credentials.sshAgent().isPresent();
    }

    @Override
    public String getName() {
      return "unix socket";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
      return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
      return new ConnectorDescriptor() {
        @Override
        public String getIdentityAgent() {
          return "SSH_AUTH_SOCK";
        }

        @Override
        public String getDisplayName() {
          return "ssh agent";
        }
      };
    }
  }
}
