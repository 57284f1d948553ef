package dev.grader.submission.dependency;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a submission declares to need.
 *
 * @param requirements plain PEP 508 requirements with their places, all groups, in order of files
 * @param refused what was written but is never handed on: options, URLs, local paths, editable
 *     installs
 * @param python the Python version asked for: the one it was developed with, where that is said,
 *     else what {@code supported} says
 * @param supported the Python versions it is meant for
 * @param optional names, normalized as PEP 503 says, of what only optional groups declare that are
 *     not installed
 */
public record Dependencies(
    List<Requirement> requirements,
    List<Refused> refused,
    Optional<PythonRequest> python,
    Optional<PythonRequest> supported,
    Set<String> optional) {
  /** A submission that declares nothing. */
  public static final Dependencies NONE = new Dependencies(List.of(), List.of(), Optional.empty());

  /** A submission that asks for the Python versions it is meant for, and has no optional group. */
  public Dependencies(
      List<Requirement> requirements, List<Refused> refused, Optional<PythonRequest> python) {
    this(requirements, refused, python, python, Set.of());
  }

  /** Copies. */
  public Dependencies {
    requirements = List.copyOf(requirements);
    refused = List.copyOf(refused);
    optional = Set.copyOf(optional);
  }

  /** Returns the distinct requirement lines to install, sorted. */
  public List<String> lines() {
    return requirements.stream().map(Requirement::line).distinct().sorted().toList();
  }

  /**
   * One requirement.
   *
   * @param line canonical PEP 508: {@code name[extras] specifiers ; markers}
   * @param name normalized as PEP 503 says
   * @param place where it is declared
   */
  public record Requirement(String line, String name, Place place) {}

  /** One refused entry and why. */
  public record Refused(String text, String reason, Place place) {}

  /**
   * A place in a dependency file.
   *
   * @param line from 1; 0 where the format has no lines
   */
  public record Place(String path, int line) {}

  /**
   * The Python version a submission asks for.
   *
   * @param specifier PEP 440 specifier set such as {@code >=3.11}, or a plain version such as
   *     {@code 3.11}
   */
  public record PythonRequest(String specifier, Place place) {}
}
