package dev.grader.check.readme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a README apart, line by line: Markdown, reStructuredText, AsciiDoc or plain text, whichever
 * marks it uses. Not a full parser of any of them, and therefore in time that grows with the text
 * alone.
 */
final class TextReader {
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}(?=[^`]*$)|~{3,})(.*)");
  private static final Pattern ASCIIDOC = Pattern.compile("={1,6} [^=\\s].*");
  /** AsciiDoc: attributes or the title of the block below, or what keeps it in a list. */
  private static final Pattern BLOCK_MARK = Pattern.compile("\\[[^\\]]{1,60}\\]|\\.[^\\s.].*|\\+");

  private static final Pattern LISTING = Pattern.compile("-{4,}\\s*");
  private static final Pattern DIRECTIVE = Pattern.compile(
      "\\s*\\.\\. (?:code-block|code|sourcecode|prompt)::.*|(?!\\s*\\.\\.).*::\\s*");
  private static final Pattern INLINE_CODE = Pattern.compile("`+([^`]{2,300})`+");
  /** Inline code, but not a link of reStructuredText. */
  private static final Pattern MARKED_AS_CODE = Pattern.compile("`{1,3}[^`]{1,300}`{1,3}(?![`_])");
  /** Tags of HTML. */
  static final Pattern MARKUP = Pattern.compile("<[^>]{0,300}>");

  private final List<String> lines;
  private final boolean asciiDoc;
  private final List<String> prose = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final List<String> outsideCode;
  private final List<Open> headings = new ArrayList<>();
  private int codeBlocks;
  private int at;

  private TextReader(List<String> lines) {
    this.lines = lines;
    this.asciiDoc = lines.stream().anyMatch(line -> ASCIIDOC.matcher(line).matches());
    this.outsideCode = new ArrayList<>(lines);
  }

  static Text read(List<String> lines) {
    TextReader reader = new TextReader(lines);
    while (reader.at < lines.size()) {
      reader.step();
    }
    reader.outsideCode.replaceAll(line -> MARKED_AS_CODE.matcher(line).replaceAll(""));
    return new Text(
        reader.headings.stream().map(Open::closed).toList(),
        reader.prose,
        reader.code,
        reader.codeBlocks,
        reader.outsideCode);
  }

  private void step() {
    String line = lines.get(at);
    Matcher fence = FENCE.matcher(line);
    if (isBlockMark(line)) {
      at++;
    } else if (isListing()) {
      fenced(line.strip());
    } else if (fence.matches() && !Heading.isUnderline(lines, at)) {
      fenced(fence.group(1));
    } else if (isIndentedCode()) {
      indented();
    } else {
      Optional<Heading> heading = Heading.at(lines, at);
      if (heading.isPresent()) {
        open(heading.get());
      } else if (!Heading.isUnderline(lines, at)) {
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

  private boolean isBlockMark(String line) {
    return asciiDoc && BLOCK_MARK.matcher(line.strip()).matches();
  }

  /** A line of hyphens that the next one ends; below a line of text it would underline that. */
  private boolean isListing() {
    String above = at == 0 ? "" : lines.get(at - 1);
    return asciiDoc
        && LISTING.matcher(lines.get(at)).matches()
        && (above.isBlank() || isBlockMark(above));
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
    Collections.fill(outsideCode.subList(from, to), "");
    headings.forEach(heading -> heading.codeBlocks += heading.isOpen ? 1 : 0);
  }

  private void open(Heading heading) {
    headings.forEach(each -> each.isOpen &= each.level < heading.level());
    headings.add(new Open(heading.text(), heading.level()));
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
    private final int level;
    private boolean isOpen = true;
    private int words;
    private int codeBlocks;

    Open(String text, int level) {
      this.text = text;
      this.level = level;
    }

    Section closed() {
      return new Section(text, level, words, codeBlocks);
    }
  }
}
