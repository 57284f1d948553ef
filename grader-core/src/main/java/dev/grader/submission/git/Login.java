package dev.grader.submission.git;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Answers a server's request for a login, once. Answers nothing else: certificates and host keys
 * that are not trusted stay so.
 */
final class Login extends CredentialsProvider {
  /** Servers take any user with a token; this one is GitHub's custom. */
  private static final String ANY_USER = "x-access-token";

  private final Credentials credentials;
  private final Source.Remote remote;
  private volatile boolean asked;
  private volatile boolean answered;

  Login(Credentials credentials, Source.Remote remote) {
    this.credentials = credentials;
    this.remote = remote;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (!supports(items)) {
      return false;
    }
    asked = true;
    boolean named = remote.host().equalsIgnoreCase(uri.getHost());
    Optional<Answer> answer = answered || !named ? Optional.empty() : answer();
    answer.ifPresent(found -> {
      answered = true;
      for (CredentialItem item : items) {
        if (item instanceof CredentialItem.Username user) {
          user.setValue(found.user());
        } else if (item instanceof CredentialItem.Password password) {
          password.setValue(found.password().toCharArray());
        }
      }
    });
    return answer.isPresent();
  }

  private record Answer(String user, String password) {}

  private Optional<Answer> answer() {
    Optional<String> token = credentials.tokenFor(remote.host());
    if (token.isPresent()) {
      return Optional.of(new Answer(remote.user().orElse(ANY_USER), token.get()));
    }
    return credentials.askpass().flatMap(program -> {
      Askpass askpass = new Askpass(program);
      String where = remote.scheme() + "://" + remote.host();
      return remote
          .user()
          .or(() -> askpass.ask("Username for '" + where + "': "))
          .flatMap(user -> askpass
              .ask("Password for '" + remote.scheme() + "://" + user + "@" + remote.host() + "': ")
              .map(password -> new Answer(user, password)));
    });
  }

  /** Returns what was wrong, where the server asked for a login. */
  Optional<String> complaint() {
    if (!asked) {
      return Optional.empty();
    }
    return Optional.of(
        answered
            ? "%s refused the login. Check that the token is right, has not expired and may read this repository."
                .formatted(remote.display())
            : "%s wants a login, or there is no such repository. For a private one set GRADER_GIT_TOKEN%s."
                .formatted(remote.display(), withheld()));
  }

  private String withheld() {
    return credentials.token().isPresent()
            && credentials.tokenFor(remote.host()).isEmpty()
        ? " and add " + remote.host() + " to GRADER_GIT_TOKEN_HOSTS, which does not name it"
        : " or GIT_ASKPASS";
  }
}
