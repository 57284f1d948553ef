package dev.grader.rubric;

import dev.grader.check.CheckRequest;
import dev.grader.check.CheckType;
import dev.grader.config.Kind;
import dev.grader.config.MappingKind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import dev.grader.config.Setting;
import dev.grader.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a check.
 *
 * @param assignment the rubric's facts about the task; where a check has a setting of the same
 *     name, they are its default
 */
record WithKind(CheckType check, Node.Mapping assignment) implements Kind<CheckRequest> {

  @Override
  public Optional<CheckRequest> read(String name, Node node, Problems problems) {
    return mapping()
        .read(
            name, node instanceof Node.Mapping written ? withAssignment(written) : node, problems);
  }

  private Node withAssignment(Node.Mapping written) {
    List<Node.Entry> entries = new ArrayList<>(written.entries());
    assignment.entries().stream()
        .filter(entry -> written.find(entry.key()).isEmpty())
        .filter(entry -> check.settings().stream().map(Setting::name).anyMatch(entry.key()::equals))
        .forEach(entries::add);
    return new Node.Mapping(written.at(), entries);
  }

  private Kind<CheckRequest> mapping() {
    return new MappingKind<>(expected(), check.settings(), Map.of(), settings -> request(settings));
  }

  private Optional<CheckRequest> request(Settings settings) {
    return settings.isSound() ? Optional.of(CheckRequest.read(check, settings)) : Optional.empty();
  }

  @Override
  public String expected() {
    return "a mapping with settings of the check `" + check.id() + "`";
  }

  @Override
  public Map<String, Object> schema() {
    return mapping().schema();
  }
}
