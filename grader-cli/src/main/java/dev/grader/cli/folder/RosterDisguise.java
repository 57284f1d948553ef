package dev.grader.cli.folder;

import dev.grader.batch.Result;
import dev.grader.batch.roster.Candidate;
import dev.grader.blind.Disguise;
import dev.grader.blind.Identity;
import dev.grader.evidence.Dossier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody in the roster of a blind batch, hidden in what is said of anybody else: who graded a
 * submission knew only who made that one.
 *
 * @param disguise absent where all go by their own names
 */
public record RosterDisguise(Optional<Disguise> disguise) {
  /** Hides nobody. */
  public static final RosterDisguise NONE = new RosterDisguise(Optional.empty());

  /** Returns what hides all of a blind roster, and nothing of another. */
  public static RosterDisguise of(List<Candidate> roster) {
    Map<String, Identity> blind = new LinkedHashMap<>();
    roster.forEach(each -> each.alias()
        .ifPresent(alias -> blind.put(alias, new Identity(each.name(), each.source(), List.of()))));
    return blind.isEmpty() ? NONE : new RosterDisguise(Optional.of(Disguise.ofAll(blind)));
  }

  /** Returns a sentence as anybody may read it. */
  public String text(String text) {
    return disguise.map(each -> each.text(text)).orElse(text);
  }

  /** Returns evidence as anybody may read it, which hides its own people already. */
  public Dossier dossier(Candidate candidate, Dossier dossier) {
    return disguise.map(each -> each.about(candidate.shown()).dossier(dossier)).orElse(dossier);
  }

  /** Returns where somebody stands as anybody may read it. */
  public Result result(Result result) {
    return new Result(result.candidate(), result.state(), text(result.reason()), result.fence());
  }
}
