package dev.grader.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Kinds of text. Numbers and flags are text too where text is asked for. */
final class Texts {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern BARE = Pattern.compile("[\\w./*?@:+-]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final int LONGEST = 10_000;

  static final Kind<String> LINE = new ScalarKind<>(
      "text on one line",
      Map.of("type", List.of("string", "number", "boolean"), "minLength", 1),
      scalar -> text(scalar).filter(text -> !CONTROLS.matcher(text).find()),
      Texts::quoteUnlessBare);

  static final Kind<String> PROSE = new ScalarKind<>(
      "text",
      Map.of("type", List.of("string", "number", "boolean"), "minLength", 1),
      Texts::text,
      Texts::quoteUnlessBare);

  /** White space at both ends counts, as in the content of a file. */
  static final Kind<String> VERBATIM = new ScalarKind<>(
      "text",
      Map.of("type", List.of("string", "number", "boolean")),
      scalar -> Optional.of(scalar.text()),
      Texts::quoteUnlessBare);

  static final Kind<String> ID = new ScalarKind<>(
      "a name of lower-case letters, digits and hyphens such as 'code-style'",
      Map.of("type", "string", "pattern", "^" + KEBAB.pattern() + "$", "maxLength", 64),
      scalar -> Optional.of(scalar.text())
          .filter(text -> KEBAB.matcher(text).matches() && text.length() <= 64)
          .filter(text -> scalar.quoted() || !text.matches("true|false")),
      Function.identity());

  static final Kind<Boolean> FLAG = new ScalarKind<>(
      "true or false",
      Map.of("type", "boolean"),
      scalar -> Optional.of(scalar.text())
          .filter(text -> !scalar.quoted() && text.matches("true|false"))
          .map(Boolean::valueOf),
      Object::toString);

  /** Plain, a version is a number to other YAML readers, so the schema allows numbers too. */
  static final Kind<String> PYTHON_VERSION = new ScalarKind<>(
      "a Python version such as 3.13",
      Map.of("type", List.of("string", "number"), "pattern", "^3\\.\\d{1,2}$"),
      scalar -> Optional.of(scalar.text()).filter(text -> text.matches("3\\.\\d{1,2}")),
      Function.identity());

  private Texts() {}

  private static Optional<String> text(Node.Scalar scalar) {
    return Optional.of(scalar.text().strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static String quoteUnlessBare(String text) {
    return BARE.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
