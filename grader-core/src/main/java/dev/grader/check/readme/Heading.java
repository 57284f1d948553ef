package dev.grader.check.readme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading in any style: {@code #}, {@code ==} (AsciiDoc), underlined (Markdown and
 * reStructuredText), {@code <h2>}, a line in bold, a short line that ends in a colon, a line in
 * capitals.
 *
 * @param text without its marks
 * @param level 1 for the title; deeper ones have higher numbers
 */
record Heading(String text, int level) {
  private static final Pattern ATX =
      Pattern.compile("\\s{0,3}(#{1,6}(?!#)|={1,6}(?= ))\\s*([^#=\\s].*?)\\s*[#=]*\\s*");
  private static final Pattern HTML =
      Pattern.compile("(?i)\\s*<h([1-6])[^>]*>(.*?)(?:</h[1-6]>.*)?");
  private static final Pattern UNDERLINE =
      Pattern.compile("\\s{0,3}([=\\-~^\"'#*+.:_])\\1{2,}\\s*");
  private static final Pattern CAPITALS =
      Pattern.compile("\\s*(?:\\d{1,2}[.)]\\s+)?(\\p{Lu}[\\p{Lu}\\p{N} '&/-]{3,60})\\s*");
  private static final Pattern BOLD =
      Pattern.compile("\\s*(?:\\*\\*|__)([^*_]{2,80}?):?(?:\\*\\*|__):?\\s*");
  private static final Pattern LABEL =
      Pattern.compile("\\s*(?:\\d{1,2}[.)]\\s+)?(\\p{L}[\\p{L}\\p{N} '&/-]{1,60}):\\s*");
  private static final int FEWEST_TILDES = 4;
  private static final int OF_CAPITALS = 7;
  private static final int OF_BOLD = 8;
  private static final int OF_LABEL = 9;

  /** Returns the heading that stands in a line, if one does. */
  static Optional<Heading> at(List<String> lines, int at) {
    String line = lines.get(at);
    Matcher atx = ATX.matcher(line);
    if (atx.matches()) {
      return heading(atx.group(2), atx.group(1).length());
    }
    Matcher html = HTML.matcher(line);
    if (html.matches()) {
      return heading(html.group(2), Integer.parseInt(html.group(1)));
    }
    boolean underlined = at + 1 < lines.size() && !line.isBlank() && isUnderline(lines, at + 1);
    if (underlined && !isUnderline(lines, at)) {
      return heading(line, underlineLevel(lines.get(at + 1)));
    }
    return at == 0 || lines.get(at - 1).isBlank() ? alone(line) : Optional.empty();
  }

  /** Returns whether a line only underlines the one above it. Tildes also open a block of code. */
  static boolean isUnderline(List<String> lines, int at) {
    String line = lines.get(at).strip();
    if (!UNDERLINE.matcher(lines.get(at)).matches() || !line.startsWith("~")) {
      return UNDERLINE.matcher(lines.get(at)).matches();
    }
    String above = at == 0 ? "" : lines.get(at - 1).strip();
    return !above.isEmpty() && line.length() >= Math.max(above.length(), FEWEST_TILDES);
  }

  private static Optional<Heading> alone(String line) {
    Matcher capitals = CAPITALS.matcher(line);
    if (capitals.matches()) {
      return heading(capitals.group(1), OF_CAPITALS);
    }
    Matcher bold = BOLD.matcher(line);
    if (bold.matches()) {
      return heading(bold.group(1), OF_BOLD);
    }
    Matcher label = LABEL.matcher(line);
    return label.matches() ? heading(label.group(1), OF_LABEL) : Optional.empty();
  }

  private static int underlineLevel(String underline) {
    return switch (underline.strip().charAt(0)) {
      case '=' -> 1;
      case '-' -> 2;
      default -> 3;
    };
  }

  private static Optional<Heading> heading(String text, int level) {
    String plain =
        TextReader.MARKUP.matcher(text).replaceAll(" ").replaceAll("[*_`]", "").strip();
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Heading(plain, level));
  }
}
