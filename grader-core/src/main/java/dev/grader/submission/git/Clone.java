package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;

/**
 * A bare clone of as little as will do: the objects of one commit, checked one by one, and not a
 * single ref. No tags, no submodules, no hooks, no work tree.
 *
 * @param what the source, for messages
 * @param folder an empty folder of ours
 * @param connector opens the transport
 */
record Clone(String what, Path folder, Connector connector) {
  private static final int SECONDS_PER_READ = 20;

  /** Opens a transport that fetches into a repository. */
  interface Connector {
    Transport connect(Repository into) throws IOException, FetchException;
  }

  /** What to do with a connection. */
  private interface Use<T> {
    T of(FetchConnection connection) throws FetchException, IOException;
  }

  /** Fetches. */
  Opened fetch(Optional<String> ref, Stop stop) throws FetchException, IOException {
    Repository repository = make();
    try {
      CommitChoice commits = new CommitChoice(what, repository);
      ObjectId tip =
          connected(repository, ref, stop, connection -> fetch(connection, commits, ref, stop));
      return new Opened(repository, tip);
    } catch (FetchException | IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /** Returns the id that a ref has there, and fetches nothing; a commit's id is its own. */
  String tip(Optional<String> ref, Stop stop) throws FetchException, IOException {
    try (Repository repository = make()) {
      return connected(repository, ref, stop, connection -> {
        RefChoice choice = new RefChoice(what, connection.getRefsMap());
        Optional<Ref> named =
            ref.isPresent() ? choice.named(ref.get()) : Optional.of(choice.head());
        return named.isPresent() ? named.get().getObjectId().name() : ref.orElseThrow();
      });
    }
  }

  private Repository make() throws IOException {
    Repository repository = new FileRepositoryBuilder()
        .setGitDir(folder.resolve("clone.git").toFile())
        .setBare()
        .build();
    repository.create(true);
    return repository;
  }

  private <T> T connected(Repository repository, Optional<String> ref, Stop stop, Use<T> use)
      throws FetchException, IOException {
    try (Transport transport = connector.connect(repository)) {
      transport.setTagOpt(TagOpt.NO_TAGS);
      transport.setTimeout(SECONDS_PER_READ);
      transport.setObjectChecker(checker());
      stop.closes(transport::close);
      try (FetchConnection connection = transport.openFetch(List.of(), prefixes(ref))) {
        if (transport instanceof TransportHttp
            && !(connection instanceof BasePackFetchConnection)) {
          // JGit would ask for file after file, at whatever addresses the server names as
          // alternates.
          throw new FetchException(
              Blame.CALLER, what + " is no Git server, or one that is too old.");
        }
        return use.of(connection);
      }
    }
  }

  private ObjectId fetch(
      FetchConnection connection, CommitChoice commits, Optional<String> ref, Stop stop)
      throws FetchException, IOException {
    RefChoice choice = new RefChoice(what, connection.getRefsMap());
    Optional<Ref> named = ref.isPresent() ? choice.named(ref.get()) : Optional.of(choice.head());
    if (named.isPresent()) {
      connection.fetch(stop, List.of(named.get()), Set.of());
      stop.check();
      return commits.peeled(named.get().getObjectId(), ref.orElse(Constants.HEAD));
    }
    Collection<Ref> heads = choice.heads();
    connection.fetch(stop, heads, Set.of());
    stop.check();
    List<ObjectId> tips = heads.stream().map(Ref::getObjectId).toList();
    return commits.byId(ref.orElseThrow(), tips, choice);
  }

  private static String[] prefixes(Optional<String> ref) {
    String own = ref.filter(name -> name.startsWith(Constants.R_REFS)).orElse(Constants.HEAD);
    return new String[] {Constants.HEAD, Constants.R_HEADS, Constants.R_TAGS, own};
  }

  /**
   * Honest repositories have had odd names, time zones and file modes for years; names that could
   * leave a folder are refused.
   */
  static ObjectChecker checker() {
    return new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true);
  }
}
