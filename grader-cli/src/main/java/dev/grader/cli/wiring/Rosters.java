package dev.grader.cli.wiring;

import dev.grader.batch.roster.Roster;
import dev.grader.batch.roster.RosterException;
import dev.grader.batch.roster.RosterReader;
import dev.grader.cli.exit.UserError;
import dev.grader.cli.option.RosterOptions;
import dev.grader.cli.sample.SampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what {@code ROSTER} names. */
public record Rosters(Wiring wiring) {

  /**
   * Reads it; {@code -} is standard input.
   *
   * @param shared whether graders on other machines are to fetch the sources
   */
  public Roster read(String place, RosterOptions options, boolean shared)
      throws RosterException, IOException, UserError {
    RosterReader reader = new RosterReader(wiring.rosterSources(options), Rosters::sample);
    Roster roster = place.equals("-")
        ? reader.read("-", System.in, Path.of("").toAbsolutePath())
        : reader.read(Path.of(place));
    boolean local = roster.candidates().stream().anyMatch(each -> each.source().startsWith("/"));
    if (shared && local && !options.local()) {
      throw new UserError("the roster names paths on this machine, which graders on other machines"
          + " cannot read; put the submissions on a Git server or, where all graders see the same"
          + " paths, give --allow-local to all of them");
    }
    return roster;
  }

  private static Optional<String> sample(Path folder) {
    if (!SampleFolder.isOne(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SampleFolder.read(folder).candidateName());
    } catch (UserError toldWhenItIsFetched) {
      return Optional.of(folder.getFileName().toString());
    }
  }
}
