package dev.grader.submission.dependency;

import dev.grader.submission.dependency.Dependencies.Place;
import dev.grader.submission.dependency.Dependencies.PythonRequest;
import dev.grader.submission.dependency.Dependencies.Refused;
import dev.grader.submission.dependency.Dependencies.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the readers of the single formats found, on its way to {@link Dependencies}. */
final class Declarations {
  /** More is refused: nobody needs it for a take-home, and a list is handed to a resolver. */
  static final int MOST = 200;

  private static final int LONGEST_SHOWN = 200;

  private final List<Requirement> requirements = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Map<String, String> pins = new HashMap<>();
  private final Set<String> extras = new HashSet<>();
  private final Set<String> optional = new HashSet<>();
  private final Set<String> settled = new HashSet<>();
  private Optional<PythonRequest> developedWith = Optional.empty();
  private Optional<PythonRequest> supported = Optional.empty();

  /** An optional group is asked for by name, as in {@code -e .[socks]}. */
  void ask(String group) {
    extras.add(Pep508.normalized(group.strip()));
  }

  /** Returns whether an optional group is installed: asked for, or one for tests. */
  boolean installs(String group) {
    return TestGroups.include(group) || extras.contains(Pep508.normalized(group.strip()));
  }

  /** Takes one requirement as it is written; what is not plain PEP 508 is refused. */
  void require(String text, Place place) {
    Optional<Pep508> parsed = Pep508.parse(text);
    if (parsed.isEmpty()) {
      refuse(text, Pep508.whyNot(text), place);
    } else if (settled.contains(parsed.get().name())) {
      return; // two places may disagree, and then nothing could be installed
    } else if (requirements.size() == MOST) {
      refuse(text, "only the first " + MOST + " requirements are installed", place);
    } else {
      requirements.add(new Requirement(parsed.get().line(), parsed.get().name(), place));
    }
  }

  /** Takes what is only declared in a group that is not installed. */
  void mention(String text) {
    Pep508.parse(text).ifPresent(parsed -> optional.add(parsed.name()));
  }

  /** Keeps what is not handed on, to be shown. */
  void refuse(String text, String reason, Place place) {
    if (refused.size() < MOST) {
      refused.add(
          new Refused(text.substring(0, Math.min(text.length(), LONGEST_SHOWN)), reason, place));
    }
  }

  /** Remembers the version a lock file chose. */
  void pin(String name, String version) {
    pins.put(Pep508.normalized(name), version);
  }

  /** Takes the first Python version that the submission is said to be developed with. */
  void developedWith(String version, Place place) {
    if (developedWith.isEmpty() && !version.isBlank()) {
      developedWith = Optional.of(new PythonRequest(version.strip(), place));
    }
  }

  /** Takes the first word on the Python versions that the submission is for. */
  void supports(String specifier, Place place) {
    if (supported.isEmpty() && !specifier.isBlank()) {
      supported = Optional.of(new PythonRequest(specifier.strip(), place));
    }
  }

  /** What is named so far is not required once more, in whatever version, by what is read next. */
  void settle() {
    requirements.forEach(requirement -> settled.add(requirement.name()));
  }

  boolean isEmpty() {
    return requirements.isEmpty();
  }

  /** Returns whether nothing was declared, not even something to refuse. */
  boolean isSilent() {
    return isEmpty() && refused.isEmpty();
  }

  /** Returns all, with the lock file's version where it chose one. */
  Dependencies locked() {
    List<Requirement> locked =
        requirements.stream().map(this::withPin).distinct().toList();
    return new Dependencies(
        locked, refused, developedWith.or(() -> supported), supported, optional);
  }

  private Requirement withPin(Requirement requirement) {
    String version = pins.get(requirement.name());
    if (version == null) {
      return requirement;
    }
    return Pep508.parse(requirement.line())
        .flatMap(parsed -> parsed.at(version))
        .map(pinned -> new Requirement(pinned.line(), requirement.name(), requirement.place()))
        .orElse(requirement);
  }
}
