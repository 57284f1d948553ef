package dev.grader.batch.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Rosters as text, read by somebody to whom one address is bad and one folder is known. */
final class Rosters {
  private Rosters() {}

  /** Returns a reader that takes paths on this machine or refuses them. */
  static RosterReader reader(boolean localPaths) {
    SourceRule rule = new SourceRule() {
      @Override
      public boolean localPaths() {
        return localPaths;
      }

      @Override
      public Optional<String> refusal(String source) {
        return source.contains("bad") ? Optional.of("The URL is bad. Mend it.") : Optional.empty();
      }
    };
    return new RosterReader(
        rule, folder -> folder.endsWith("sample") ? Optional.of("Sam Sample") : Optional.empty());
  }

  /** Reads a text of that name, which takes no path on this machine. */
  static Roster read(String name, String text) throws RosterException, IOException {
    return reader(false).read(name, new ByteArrayInputStream(text.getBytes(UTF_8)), Path.of(""));
  }

  /** Returns why a text of that name is refused. */
  static RosterException refusal(String name, String text) {
    return catchThrowableOfType(RosterException.class, () -> read(name, text));
  }

  /** Fails where a text in CSV is not refused with exactly this message. */
  static void assertRefused(String text, String message) {
    assertThat(refusal("r.csv", text)).hasMessage(message);
  }
}
