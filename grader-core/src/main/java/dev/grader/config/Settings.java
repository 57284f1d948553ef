package dev.grader.config;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Typed reads of one mapping. All mistakes in it are reported when it is made; a mistaken value is
 * answered with the default.
 */
public final class Settings {
  private final Node.Mapping mapping;
  private final Map<String, Object> values;
  private final Problems problems;
  private final int before;

  private Settings(Node.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.values = new HashMap<>();
    this.problems = problems;
    this.before = problems.reported();
  }

  /** Returns a mapping without keys: every setting takes its default. */
  public static Settings empty() {
    return new Settings(new Node.Mapping(Position.ofFile(""), List.of()), Problems.none());
  }

  /** Reads a mapping; unknown and missing keys and bad values become problems. */
  public static Settings read(Node.Mapping mapping, List<Setting<?>> known, Problems problems) {
    Settings settings = new Settings(mapping, problems);
    settings.refuseUnknownKeys(known.stream().<String>map(Setting::name).toList());
    for (Setting<?> setting : known) {
      settings.read(setting);
    }
    return settings;
  }

  private void refuseUnknownKeys(List<String> names) {
    for (Node.Entry entry : mapping.entries()) {
      if (!names.contains(entry.key())) {
        String fix = names.isEmpty()
            ? "remove it: nothing can be set here"
            : Spelling.fix(entry.key(), names);
        problems.add(entry.at(), "unknown key " + Shown.quoted(entry.key()), fix);
      }
    }
  }

  private void read(Setting<?> setting) {
    String name = "`" + setting.name() + "`";
    Optional<Node.Entry> entry = mapping.find(setting.name());
    entry
        .flatMap(found -> setting.kind().read(name, found.value(), problems))
        .ifPresent(value -> values.put(setting.name(), value));
    if (entry.isEmpty() && setting.required()) {
      String fix = "add `" + setting.name() + ":` with " + setting.kind().expected();
      problems.add(mapping.at(), "the key " + name + " is missing", fix);
    }
  }

  /** Reads settings from YAML text, for tests and examples; see {@link #problems()}. */
  public static Settings parse(String yaml, List<Setting<?>> known) {
    Problems problems = Problems.none();
    Document document =
        Document.parse("settings.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    Node root =
        document.root().orElse(new Node.Mapping(Position.ofFile("settings.yaml"), List.of()));
    if (root instanceof Node.Mapping mapping) {
      return read(mapping, known, problems);
    }
    problems.add(root.at(), "settings must be a mapping, not " + root.shown());
    return new Settings(new Node.Mapping(root.at(), List.of()), problems);
  }

  /**
   * Returns the value, or the setting's default; only for settings that have one, or that are
   * required where {@link #isSound()}.
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.name() + " has no value"));
  }

  /** Returns the value, or the setting's default, if there is one. */
  @SuppressWarnings("unchecked") // put there by the kind of the setting with this name
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting.name())).or(setting::otherwise);
  }

  /** Returns whether the key is there, be its value good or bad. */
  public boolean has(Setting<?> setting) {
    return mapping.find(setting.name()).isPresent();
  }

  /** Returns whether this mapping, with all below it, has no problem so far. */
  public boolean isSound() {
    return problems.reported() == before;
  }

  /** Reports that a value is well-formed but makes no sense; the message names what was found. */
  public void refuse(Setting<?> setting, String message, String fix) {
    problems.add(at(setting), message, fix);
  }

  /** Reports that the mapping as a whole makes no sense. */
  public void refuse(String message, String fix) {
    problems.add(mapping.at(), message, fix);
  }

  /** Returns where the value of a setting stands, or the mapping where it is absent. */
  public Position at(Setting<?> setting) {
    return mapping.find(setting.name()).map(entry -> entry.value().at()).orElse(mapping.at());
  }

  /** Returns all problems of the file so far. */
  public List<Problem> problems() {
    return problems.sorted();
  }

  /** Returns all values, defaults included, as {@code a=1, b=[x,y]} in the order given. */
  public String canonical(List<Setting<?>> known) {
    return known.stream()
        .flatMap(setting -> setting.write(this).stream())
        .collect(Collectors.joining(", "));
  }
}
