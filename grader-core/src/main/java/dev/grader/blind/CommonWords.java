package dev.grader.blind;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Words of plain English and of programming. Where one of them is a part of a name, it is taken for
 * the name only where it is written like one: to replace it everywhere would ruin every sentence.
 */
final class CommonWords {
  private static final Set<String> WORDS = Set.of(words());

  private CommonWords() {}

  static boolean isOne(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String[] words() {
    try (InputStream in =
        Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt"))) {
      return new String(in.readAllBytes(), UTF_8).strip().split("\\s+");
    } catch (IOException e) {
      throw new UncheckedIOException("this program's own resources cannot be read", e);
    }
  }
}
