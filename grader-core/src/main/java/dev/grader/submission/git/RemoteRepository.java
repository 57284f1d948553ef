package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;

/**
 * A repository on a server.
 *
 * @param folder an empty folder of ours for the clone
 */
record RemoteRepository(Source.Remote remote, GitSettings settings, Path folder) {

  /** What to do with a repository that can be connected to. */
  private interface Use<T> {
    T of(Clone clone) throws FetchException, IOException;
  }

  /** Clones it at a ref. */
  Opened open(Optional<String> ref, Stop stop) throws FetchException, IOException {
    return use(stop, clone -> clone.fetch(ref, stop));
  }

  /** Returns what a ref names there. */
  String tip(Optional<String> ref, Stop stop) throws FetchException, IOException {
    return use(stop, clone -> clone.tip(ref, stop));
  }

  private <T> T use(Stop stop, Use<T> use) throws FetchException, IOException {
    Login login = new Login(settings.credentials(), remote);
    VettedConnections connections =
        new VettedConnections(settings.policy(), settings.limits().diskBytes(), stop);
    connections.vet(remote.host());
    try (SshdSessionFactory sessions = new Ssh(settings.credentials()).sessions()) {
      Clone.Connector connector = into -> {
        Transport transport = Transport.open(into, uri());
        transport.setCredentialsProvider(login);
        if (transport instanceof TransportHttp http) {
          http.setHttpConnectionFactory(connections);
        } else if (transport instanceof SshTransport ssh) {
          ssh.setSshSessionFactory(sessions);
        } else {
          throw new IllegalStateException("no transport of ours: " + transport.getClass());
        }
        return transport;
      };
      return use.of(new Clone(remote.display(), folder, connector));
    } catch (IOException e) {
      Optional<String> complaint = login.complaint();
      if (complaint.isPresent()) {
        throw new FetchException(Blame.GRADER, complaint.get(), e);
      }
      throw e;
    }
  }

  /** Built from checked parts, never from the text that the user wrote. */
  private URIish uri() {
    URIish uri = new URIish()
        .setScheme(remote.scheme())
        .setHost(remote.host())
        .setPath(remote.path())
        .setPort(remote.port());
    return remote.isSsh() ? uri.setUser(remote.user().orElse(null)) : uri;
  }
}
