package dev.grader.submission.git;

import dev.grader.submission.FetchException;
import dev.grader.submission.FetchException.Blame;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds commits in a repository that is open.
 *
 * @param what the repository, for messages
 */
record CommitChoice(String what, Repository repository) {

  /** Returns the commit that a ref's target names, through annotated tags. */
  ObjectId peeled(AnyObjectId target, String name) throws FetchException, IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(target).copy();
    } catch (IncorrectObjectTypeException e) {
      throw new FetchException(
          Blame.CALLER,
          "'%s' of %s names no commit but another object. Name a branch, tag or commit."
              .formatted(name, what),
          e);
    }
  }

  /** Returns the commit with a full or short id, which must be reachable from one of the tips. */
  ObjectId byId(String id, Collection<ObjectId> tips, RefChoice refs)
      throws FetchException, IOException {
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      AbbreviatedObjectId wanted = AbbreviatedObjectId.fromString(id.toLowerCase(Locale.ROOT));
      RevCommit found = null;
      for (ObjectId candidate : reader.resolve(wanted)) {
        if (reader.open(candidate).getType() == Constants.OBJ_COMMIT) {
          if (found != null) {
            throw new FetchException(
                Blame.CALLER,
                "'%s' begins the ids of several commits of %s. Give more of it."
                    .formatted(id, what));
          }
          found = walk.parseCommit(candidate);
        }
      }
      if (found == null || !isReachable(walk, found, tips)) {
        throw refs.unknown(id);
      }
      return found.copy();
    }
  }

  /** Objects that no branch leads to, such as those of refs/replace, are nobody's answer. */
  private static boolean isReachable(RevWalk walk, RevCommit commit, Collection<ObjectId> tips)
      throws IOException {
    for (ObjectId tip : tips) {
      try {
        if (walk.isMergedInto(commit, walk.parseCommit(tip))) {
          return true;
        }
      } catch (IncorrectObjectTypeException | MissingObjectException noCommit) {
        // a branch that names something else leads nowhere
      }
    }
    return false;
  }

  /**
   * Returns the last commit at or before {@code due} on the first-parent line from {@code tip}:
   * merged branches may hold older commits that were not part of the answer then.
   */
  ObjectId atOrBefore(Instant due, ObjectId tip) throws FetchException, IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setFirstParent(true);
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(tip));
      for (RevCommit commit : walk) {
        if (commit.getCommitTime() <= due.getEpochSecond()) {
          return commit.copy();
        }
      }
    }
    throw new FetchException(
        Blame.SUBMISSION, "%s has no commit at or before the due date, %s.".formatted(what, due));
  }
}
