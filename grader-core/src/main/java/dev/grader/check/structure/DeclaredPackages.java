package dev.grader.check.structure;

import dev.grader.submission.Checkout;
import dev.grader.submission.dependency.Dependencies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The packages that a submission declares, in whatever form, and what they let it import.
 *
 * @param names normalized as PEP 503 says; once more with each extra that is asked for, as in
 *     {@code fastapi[standard]}
 */
record DeclaredPackages(Set<String> names) {
  private static final Map<String, List<String>> BROUGHT_BY = broughtBy();
  private static final Set<String> ALWAYS_THERE = Set.of("pytest", "-pytest", "setuptools", "pip");
  private static final List<String> CONDA = List.of("environment.yml", "environment.yaml");
  private static final Pattern CONDA_LINE = Pattern.compile("\\s*-\\s*([A-Za-z0-9][\\w.-]*).*");
  private static final Pattern NAME_OF_REFUSED = Pattern.compile(
      "egg=([A-Za-z0-9][\\w.-]*)|^\\s*([A-Za-z0-9][\\w.-]*)\\s*(?:\\[[^\\]]*\\])?\\s*@");
  private static final Pattern EXTRAS = Pattern.compile("[^\\[;]+\\[([^\\]]*)\\]");
  private static final int MOST_BYTES = 1 << 16;

  /** Copies. */
  DeclaredPackages {
    names = Set.copyOf(names);
  }

  /** Reads them: what is refused, and what only Conda knows, counts as declared too. */
  static DeclaredPackages of(Dependencies dependencies, Checkout checkout) throws IOException {
    Set<String> names = new HashSet<>();
    names.addAll(dependencies.optional());
    for (Dependencies.Requirement requirement : dependencies.requirements()) {
      names.add(requirement.name());
      Matcher extras = EXTRAS.matcher(requirement.line());
      if (extras.lookingAt()) {
        for (String extra : extras.group(1).split(",", -1)) {
          names.add(requirement.name() + "[" + normalized(extra) + "]");
        }
      }
    }
    for (Dependencies.Refused refused : dependencies.refused()) {
      Matcher name = NAME_OF_REFUSED.matcher(refused.text());
      if (name.find()) {
        names.add(normalized(name.group(1) == null ? name.group(2) : name.group(1)));
      }
    }
    for (String file : CONDA) {
      checkout.text(file, MOST_BYTES).stream()
          .flatMap(String::lines)
          .map(CONDA_LINE::matcher)
          .filter(Matcher::matches)
          .forEach(line -> names.add(normalized(line.group(1))));
    }
    return new DeclaredPackages(names);
  }

  /** Returns whether one of them is known, or looks as if, to bring a module of that name. */
  boolean bring(String module) {
    String name = normalized(module);
    List<String> bringers = BROUGHT_BY.getOrDefault(name, List.of(name));
    return ALWAYS_THERE.contains(name)
        || bringers.stream().anyMatch(names::contains)
        || names.stream().anyMatch(declared -> looksLike(declared, name));
  }

  /** As in {@code python-NAME}, {@code pyNAME}, {@code NAME-python}, {@code NAME-something}. */
  private static boolean looksLike(String declared, String name) {
    return declared.equals(name)
        || declared.equals("python-" + name)
        || declared.equals("py" + name)
        || declared.startsWith(name + "-");
  }

  private static String normalized(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  private static Map<String, List<String>> broughtBy() {
    try (InputStream list = Objects.requireNonNull(
        DeclaredPackages.class.getResourceAsStream("packages.txt"), "packages.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
