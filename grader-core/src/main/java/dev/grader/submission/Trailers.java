package dev.grader.submission;

import dev.grader.submission.Commit.Author;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who is named below the message of a commit: {@code Signed-off-by: Ada Lovelace <ada@x.org>}. */
final class Trailers {
  private static final Pattern PERSON = Pattern.compile(
      "(?m)^[A-Za-z][A-Za-z-]{1,40}:[ \\t]*([^<>\\n]{0,200}?)[ \\t]*<([^<>\\s]{1,200})>[ \\t]*$");

  private Trailers() {}

  static Stream<Author> people(String message) {
    return PERSON.matcher(message).results().map(line -> new Author(line.group(1), line.group(2)));
  }
}
