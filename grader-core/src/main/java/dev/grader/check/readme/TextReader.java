package dev.grader.check.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a README apart, line by line: Markdown, reStructuredText or plain text, whichever marks it
 * uses. Not a full parser of any of them, and therefore in time that grows with the text alone.
 */
final class TextReader {
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})(.*)");
  private static final Pattern DIRECTIVE = Pattern.compile(
      "\\s*\\.\\. (?:code-block|code|sourcecode|prompt)::.*|(?!\\s*\\.\\.).*::\\s*");
  private static final Pattern INLINE_CODE = Pattern.compile("`+([^`]{2,300})`+");
  /** Tags of HTML. */
  static final Pattern MARKUP = Pattern.compile("<[^>]{0,300}>");

  private final List<String> lines;
  private final List<String> prose = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final List<Open> headings = new ArrayList<>();
  private int codeBlocks;
  private int at;

  private TextReader(List<String> lines) {
    this.lines = lines;
  }

  static Text read(List<String> lines) {
    TextReader reader = new TextReader(lines);
    while (reader.at < lines.size()) {
      reader.step();
    }
    return new Text(
        reader.headings.stream().map(Open::closed).toList(),
        reader.prose,
        reader.code,
        reader.codeBlocks);
  }

  private void step() {
    String line = lines.get(at);
    Matcher fence = FENCE.matcher(line);
    if (fence.matches()) {
      fenced(fence.group(1));
    } else if (isIndentedCode()) {
      indented();
    } else {
      Optional<Heading> heading = Heading.at(lines, at);
      if (heading.isPresent()) {
        open(heading.get());
      } else if (!Heading.isUnderline(line)) {
        text(line);
      }
      at++;
    }
  }

  private void fenced(String fence) {
    int start = ++at;
    while (at < lines.size() && !lines.get(at).strip().startsWith(fence)) {
      at++;
    }
    block(start, Math.min(at, lines.size()));
    at++;
  }

  /** Indented by four, or by any depth after a line of reStructuredText that announces code. */
  private boolean isIndentedCode() {
    boolean afterBlank = at == 0 || lines.get(at - 1).isBlank();
    if (!afterBlank || lines.get(at).isBlank() || indent(lines.get(at)) == 0) {
      return false;
    }
    int above = at - 1;
    while (above >= 0 && (lines.get(above).isBlank() || lines.get(above).strip().startsWith(":"))) {
      above--;
    }
    boolean announced = above >= 0 && DIRECTIVE.matcher(lines.get(above)).matches();
    boolean list = above >= 0 && lines.get(above).strip().matches("(?:[-*+]|\\d{1,3}[.)]) .*");
    return announced || (indent(lines.get(at)) >= 4 && !list);
  }

  private void indented() {
    int start = at;
    while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > 0)) {
      at++;
    }
    block(start, at);
  }

  private void block(int from, int to) {
    codeBlocks++;
    code.add(String.join("\n", lines.subList(from, to)));
    headings.forEach(heading -> heading.codeBlocks += heading.isOpen ? 1 : 0);
  }

  private void open(Heading heading) {
    headings.forEach(each -> each.isOpen &= each.level < heading.level());
    headings.add(new Open(heading.text(), at + 1, heading.level()));
  }

  private void text(String line) {
    Matcher inline = INLINE_CODE.matcher(line);
    while (inline.find()) {
      code.add(inline.group(1));
    }
    String plain = MARKUP.matcher(line).replaceAll(" ");
    int words = Text.words(plain);
    prose.add(plain);
    headings.forEach(heading -> heading.words += heading.isOpen ? words : 0);
  }

  private static int indent(String line) {
    int spaces = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      spaces += line.charAt(i) == '\t' ? 4 : 1;
    }
    return spaces;
  }

  /** A heading that collects what stands below it, up to the next one that is not deeper. */
  private static final class Open {
    private final String text;
    private final int line;
    private final int level;
    private boolean isOpen = true;
    private int words;
    private int codeBlocks;

    Open(String text, int line, int level) {
      this.text = text;
      this.line = line;
      this.level = level;
    }

    Section closed() {
      return new Section(text, line, words, codeBlocks);
    }
  }
}
