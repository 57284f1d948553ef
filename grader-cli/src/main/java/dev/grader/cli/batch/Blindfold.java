package dev.grader.cli.batch;

import dev.grader.batch.roster.Candidate;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.folder.BatchFolder;
import dev.grader.cli.folder.Identities;
import dev.grader.cli.folder.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * By which names a batch calls its candidates. A folder keeps to what it was begun with: what was
 * written under names would stay beside what is not.
 *
 * @param identities absent where all go by their own names
 */
public record Blindfold(BatchFolder folder, Optional<Identities> identities) {

  /** Decides for a batch that begins or goes on; writes nothing. */
  public static Blindfold of(BatchFolder folder, List<Candidate> roster, boolean blind)
      throws IOException, UserError {
    Optional<Identities> known = folder.key().identities();
    boolean begunBlind = known.isPresent() || folder.ledger().map(Ledger::blind).orElse(false);
    if (!blind && begunBlind) {
      throw new UserError(folder.folder() + " holds a batch that was begun with --blind; give"
          + " --blind again, or name another folder with --out");
    }
    if (blind && begunBlind && known.isEmpty()) {
      throw new UserError(
          folder.folder() + " holds a blind batch, but " + folder.key().file()
              + " is not there, so nobody can tell who is who; restore it, or name another folder"
              + " with --out");
    }
    if (blind && known.isEmpty() && folder.isBegun()) {
      throw new UserError(folder.folder() + " holds a batch that was begun without --blind, so"
          + " names are in it; leave out --blind, or name another folder with --out");
    }
    return new Blindfold(
        folder,
        blind ? Optional.of(known.orElseGet(Identities::fresh).with(roster)) : Optional.empty());
  }

  /** Returns the roster as results may name it. */
  public List<Candidate> candidates(List<Candidate> roster) {
    return identities.map(each -> each.hidden(roster)).orElse(roster);
  }

  /** Writes who is who, before anything is written that needs it. */
  public void keep() throws IOException {
    if (identities.isPresent()) {
      folder.key().write(identities.get());
    }
  }
}
