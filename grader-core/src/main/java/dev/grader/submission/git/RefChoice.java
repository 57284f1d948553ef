package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;

/**
 * Chooses a ref by name. Where two could be meant, nothing is chosen: a tag named like a branch
 * never decides what is graded.
 *
 * @param what the repository, for messages
 * @param refs all refs by their full names
 */
record RefChoice(String what, Map<String, Ref> refs) {
  private static final int SHOWN = 10;

  /** Returns the ref that HEAD stands for. */
  Ref head() throws FetchException {
    Ref head = refs.get(Constants.HEAD);
    if (head != null && head.getObjectId() != null) {
      return head;
    }
    List<String> branches = branches();
    if (branches.isEmpty()) {
      throw new FetchException(
          Blame.SUBMISSION, what + " has no commits: nothing was pushed to it yet.");
    }
    throw new FetchException(
        Blame.CALLER,
        what + " has no commit on its default branch. Name a branch with --ref: "
            + listed(branches));
  }

  /** Returns the branch, tag or full ref; empty where {@code name} may only be a commit id. */
  Optional<Ref> named(String name) throws FetchException {
    if (name.equals(Constants.HEAD)) {
      return Optional.of(head());
    }
    if (name.startsWith(Constants.R_REFS)) {
      return Optional.of(find(name).orElseThrow(() -> unknown(name)));
    }
    List<Ref> found = Stream.of(Constants.R_HEADS, Constants.R_TAGS)
        .flatMap(prefix -> find(prefix + name).stream())
        .toList();
    if (found.size() > 1) {
      throw new FetchException(
          Blame.CALLER,
          "'%s' is both a branch and a tag of %s. Write refs/heads/%s or refs/tags/%s."
              .formatted(name, what, name, name));
    }
    if (found.size() == 1 && isFullId(name)) {
      throw new FetchException(
          Blame.CALLER,
          "'%s' is a commit id and the name of a ref of %s. Write %s."
              .formatted(name, what, found.get(0).getName()));
    }
    if (found.isEmpty() && !isId(name)) {
      throw unknown(name);
    }
    return found.stream().findFirst();
  }

  /** Returns the exception for a name that nothing bears. */
  FetchException unknown(String name) {
    List<String> branches = branches();
    String known = branches.isEmpty() ? "It has no branches." : "Its branches: " + listed(branches);
    return new FetchException(
        Blame.CALLER, "%s has no branch, tag or commit '%s'. %s".formatted(what, name, known));
  }

  /** Returns all branches. */
  List<Ref> heads() {
    return refs.values().stream()
        .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
        .filter(ref -> ref.getObjectId() != null)
        .toList();
  }

  private Optional<Ref> find(String fullName) {
    return Optional.ofNullable(refs.get(fullName)).filter(ref -> ref.getObjectId() != null);
  }

  private List<String> branches() {
    return heads().stream()
        .map(ref -> ref.getName().substring(Constants.R_HEADS.length()))
        .sorted()
        .toList();
  }

  private static String listed(List<String> names) {
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
  }

  private static boolean isId(String name) {
    return name.matches("[0-9a-fA-F]{4,40}");
  }

  private static boolean isFullId(String name) {
    return name.matches("[0-9a-fA-F]{40}");
  }
}
