package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import dev.grader.submission.files.DiskException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/**
 * Says whose fault a failure of JGit is, in words of ours. JGit's own messages are kept as causes
 * only: they keep the user of a URL.
 *
 * @param what the source as it may be printed
 */
record Failures(String what) {

  /** Translates. */
  FetchException of(IOException failure) {
    if (failure instanceof DiskException) {
      return new FetchException(Blame.GRADER, String.valueOf(failure.getMessage()), failure);
    }
    CorruptObjectException corrupt = find(failure, CorruptObjectException.class).orElse(null);
    if (corrupt != null) {
      return new FetchException(
          Blame.SUBMISSION, what + " holds an object that Git refuses: " + corrupt.getMessage());
    }
    MissingObjectException missing = find(failure, MissingObjectException.class).orElse(null);
    if (missing != null) {
      return new FetchException(
          Blame.CALLER,
          "%s lacks the object %s; it is incomplete or damaged. Clone it again, whole."
              .formatted(what, missing.getObjectId().name()));
    }
    if (find(failure, NoRemoteRepositoryException.class).isPresent()) {
      return new FetchException(
          Blame.CALLER,
          "There is no repository at %s, or it is private. Check the spelling; for a private one set GRADER_GIT_TOKEN."
              .formatted(what));
    }
    VettedConnections.Refusal refusal =
        find(failure, VettedConnections.Refusal.class).orElse(null);
    if (refusal != null) {
      return refusal.about(what);
    }
    return new FetchException(Blame.GRADER, network(failure), failure);
  }

  private String network(IOException failure) {
    if (find(failure, UnknownHostException.class).isPresent()
        || find(failure, UnresolvedAddressException.class).isPresent()) {
      return "The host of %s is not known. Check the spelling and the network.".formatted(what);
    }
    if (find(failure, ConnectException.class).isPresent()) {
      return "The host of %s accepts no connection. Check the port and the network."
          .formatted(what);
    }
    if (find(failure, SocketTimeoutException.class).isPresent()) {
      return "The host of %s did not answer in time. Try again later.".formatted(what);
    }
    if (find(failure, SSLException.class).isPresent()) {
      return "The certificate of %s is not trusted. Behind a proxy, add its certificate to Java's trust store."
          .formatted(what);
    }
    String message = deepest(failure);
    if (message.contains("Server key did not validate")) {
      return "The host key of %s is not among the known hosts. Connect once with ssh, compare the fingerprint, accept it, and try again."
          .formatted(what);
    }
    if (message.contains("No more authentication methods available")) {
      return "%s refused our ssh keys. Start an ssh agent with the right key, or put the key into ~/.ssh."
          .formatted(what);
    }
    return "%s could not be read: %s".formatted(what, message);
  }

  private static String deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String message = Optional.ofNullable(deepest.getMessage()).orElse(deepest.toString());
    return message.replaceAll("(?i)([a-z][a-z0-9+.-]*://)[^/@\\s]*@", "$1");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
