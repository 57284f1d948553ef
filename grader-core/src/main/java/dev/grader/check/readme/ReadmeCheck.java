package dev.grader.check.readme;

import dev.grader.check.Check;
import dev.grader.check.Reads;
import dev.grader.check.Workbench;
import dev.grader.evidence.Evidence;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Measure.Undefined;
import dev.grader.evidence.Severity;
import dev.grader.evidence.Unit;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the README nearest to the root.
 *
 * @param asked the parts that the measure {@code parts} asks for
 */
record ReadmeCheck(List<Part> asked) implements Check {
  static final String PARTS = "parts";
  static final String WORDS = "words";
  static final String CODE_BLOCKS = "code-blocks";
  static final String BROKEN_LINKS = "broken-links";
  static final String TEMPLATE_TEXT = "template-text";

  /** More of it is not read (a README bomb costs nobody anything). */
  private static final int MOST_BYTES = 256 << 10;

  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_HEADINGS_SHOWN = 30;
  private static final Pattern README = Pattern.compile(
      "(?i)(?:.*/)?readme([._-](?!md)[a-z]{2}(?:[-_][a-z]{2})?)?(?:\\.(?:md|markdown|mkd|rst|txt|adoc))?");

  @Override
  public Evidence gather(Workbench bench) throws IOException {
    Optional<SourceFile> readme = nearest(bench.checkout());
    if (readme.isEmpty()) {
      return evidence(Text.NONE, "", List.of(none()), "there is no README");
    }
    SourceFile file = readme.get();
    if (file.role() == SourceFile.Role.TEMPLATE) {
      Finding untouched =
          Finding.at("template-readme", file.path(), 0, "this is the template's README, unchanged");
      return evidence(Text.NONE, "", List.of(untouched), "the README is the template's");
    }
    List<String> lines = lines(bench.checkout().text(file, MOST_BYTES));
    Text text = TextReader.read(lines);
    Links links = new Links(file.path(), places(bench.checkout()));
    List<Finding> findings = new ArrayList<>(links.broken(text.outsideCode()));
    findings.addAll(TemplateText.in(file.path(), lines));
    return evidence(text, file.path(), findings, "");
  }

  private static Finding none() {
    return Finding.general("no-readme", "there is no README at the root of the submission")
        .as(Severity.ERROR);
  }

  /** What is not there has no faults either: {@code why} stands for their number. */
  private Evidence evidence(Text text, String path, List<Finding> found, String why) {
    Map<String, Measure> measures = new HashMap<>();
    List<Finding> findings = new ArrayList<>(found);
    List<String> missing = new ArrayList<>();
    for (Part part : Part.values()) {
      boolean there = part.isIn(text);
      measures.put(part.word(), Measure.share(there ? 1 : 0, 1));
      if (!there && asked.contains(part)) {
        missing.add(part.word());
        findings.add(Finding.at("missing-part", path, 0, "does not tell " + part.meaning()));
      }
    }
    measures.put(PARTS, Measure.share(asked.size() - missing.size(), asked.size()));
    measures.put(WORDS, Measure.of(text.words(), Unit.WORDS));
    measures.put(CODE_BLOCKS, Measure.count(text.codeBlocks()));
    measures.put(BROKEN_LINKS, why.isEmpty() ? count(found, "broken-link") : new Undefined(why));
    measures.put(TEMPLATE_TEXT, why.isEmpty() ? count(found, "template-text") : new Undefined(why));
    if (!missing.isEmpty() && !path.isEmpty()) {
      findings.add(headings(text, path));
    }
    return Evidence.Gathered.of(measures, findings, why.isEmpty() ? summary(missing) : why);
  }

  private static Measure count(List<Finding> findings, String rule) {
    return Measure.count(
        findings.stream().filter(finding -> finding.rule().equals(rule)).count());
  }

  /** What is not understood is listed, so that a person can see what the grader did not. */
  private static Finding headings(Text text, String path) {
    String listed = text.sections().stream()
        .limit(MOST_HEADINGS_SHOWN)
        .map(section -> section.heading() + (section.saysSomething() ? "" : " (empty)"))
        .collect(Collectors.joining(" | "));
    return Finding.at(
            "headings",
            path,
            0,
            listed.isEmpty() ? "it has no headings" : "its headings are: " + listed)
        .as(Severity.INFO);
  }

  private String summary(List<String> missing) {
    String counted =
        "the README has " + (asked.size() - missing.size()) + " of " + asked.size() + " parts";
    return missing.isEmpty() ? counted : counted + "; not found: " + String.join(", ", missing);
  }

  private static Optional<SourceFile> nearest(Checkout checkout) {
    return checkout.files().stream()
        .filter(
            file -> file.role() == SourceFile.Role.OWN || file.role() == SourceFile.Role.TEMPLATE)
        .filter(file -> README.matcher(file.path()).matches())
        .min(Comparator.<SourceFile>comparingLong(
                file -> file.path().chars().filter(c -> c == '/').count())
            .thenComparing(file -> isTranslation(file.path()))
            .thenComparing(file -> !file.path().contains("."))
            .thenComparing(SourceFile::path));
  }

  /** {@code README.de.md} stands beside {@code README.md}, not in its place. */
  private static boolean isTranslation(String path) {
    Matcher name = README.matcher(path);
    return name.matches() && name.group(1) != null;
  }

  private static Set<String> places(Checkout checkout) {
    Set<String> places = new HashSet<>();
    for (SourceFile file : checkout.files()) {
      String path = file.path();
      places.add(path);
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        places.add(path.substring(0, slash));
      }
    }
    checkout.oddities().forEach(oddity -> places.add(oddity.path()));
    return places;
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
        .toList();
  }

  @Override
  public Reads reads() {
    return Reads.TEXTS;
  }
}
