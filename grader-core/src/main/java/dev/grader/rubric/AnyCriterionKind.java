package dev.grader.rubric;

import dev.grader.check.CheckType;
import dev.grader.config.Kind;
import dev.grader.config.Node;
import dev.grader.config.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A criterion; which settings and measures it may name depends on its check.
 *
 * @param checks all that a rubric can ask
 * @param assignment the rubric's facts about the task
 */
record AnyCriterionKind(List<CheckType> checks, Node.Mapping assignment)
    implements Kind<Criterion> {

  @Override
  public Optional<Criterion> read(String name, Node node, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.at(), name + " must be " + expected() + ", not " + node.shown());
      return Optional.empty();
    }
    Optional<CheckType> type = mapping
        .find("check")
        .flatMap(asked -> Kind.oneOf(ids()).read("", asked.value(), Problems.none()))
        .flatMap(this::type);
    if (type.isEmpty()) {
      CriterionKind.readWithoutCheck(mapping, ids(), problems);
      return Optional.empty();
    }
    return new CriterionKind(type.get(), assignment).read(name, mapping, problems);
  }

  private Optional<CheckType> type(String id) {
    return checks.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private List<String> ids() {
    return checks.stream().map(CheckType::id).toList();
  }

  @Override
  public String expected() {
    return CriterionKind.expected();
  }

  /** Returns what is common to all criteria, and what follows from each check. */
  @Override
  public Map<String, Object> schema() {
    List<Map<String, Object>> each = checks.stream().map(this::whenAsked).toList();
    Map<String, Object> any = new TreeMap<>();
    any.put("type", "object");
    any.put("required", List.of("check"));
    any.put("properties", Map.of("check", Kind.oneOf(ids()).schema()));
    any.put("allOf", each);
    return any;
  }

  private Map<String, Object> whenAsked(CheckType check) {
    Map<String, Object> asked = Map.of("check", Map.of("const", check.id()));
    return Map.of(
        "if", Map.of("properties", asked, "required", List.of("check")),
        "then", new CriterionKind(check, assignment).mapping().schema());
  }
}
