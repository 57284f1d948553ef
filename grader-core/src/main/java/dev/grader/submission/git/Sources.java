package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;

/**
 * Opens sources of every kind.
 *
 * @param folder an empty folder of ours, for what has to be cloned
 */
record Sources(GitSettings settings, Path folder) {
  private static final String BUNDLE = "# v2 git bundle\n";

  /** Opens a source at a ref, or at its HEAD. */
  Opened open(Source source, Optional<String> ref, Stop stop) throws FetchException, IOException {
    return source.match(
        local -> Files.isRegularFile(local.path())
            ? bundle(local, ref, stop)
            : new LocalRepository(local, folder).open(ref, stop),
        remote -> new RemoteRepository(remote, settings, folder).open(ref, stop));
  }

  /** Returns what the ref names, or a hash of a bundle. */
  String state(Source source, Optional<String> ref, Stop stop) throws FetchException, IOException {
    return source.match(
        local -> state(local, ref, stop),
        remote -> new RemoteRepository(remote, settings, folder).tip(ref, stop));
  }

  private String state(Source.Local local, Optional<String> ref, Stop stop)
      throws FetchException, IOException {
    if (Files.isRegularFile(local.path())) {
      return ContentHash.of(local.path());
    }
    try (Opened opened = new LocalRepository(local, folder).open(ref, stop)) {
      return opened.tip().name();
    }
  }

  private Opened bundle(Source.Local local, Optional<String> ref, Stop stop)
      throws FetchException, IOException {
    try (InputStream in = Files.newInputStream(local.path())) {
      String start = new String(in.readNBytes(BUNDLE.length()), StandardCharsets.US_ASCII);
      if (!start.equals(BUNDLE)) {
        throw new FetchException(
            Blame.CALLER,
            local.display() + " is neither a repository nor a bundle nor an archive. "
                + "Archives end in .zip, .tar, .tar.gz or .tgz; `git bundle create` makes a bundle.");
      }
    }
    return new Clone(
            local.display(),
            folder,
            into -> new TransportBundleStream(
                into, new URIish(local.path().toUri().toURL()), Files.newInputStream(local.path())))
        .fetch(ref, stop);
  }
}
