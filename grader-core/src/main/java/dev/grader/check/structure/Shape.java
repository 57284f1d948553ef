package dev.grader.check.structure;

import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How long, deep and branched the code is. Tests are left out: they may be long and plain. */
final class Shape {
  static final String LONGEST = "longest-function";
  static final String DEEPEST = "deepest-nesting";
  static final String MOST_COMPLEX = "highest-complexity";
  static final String MEAN_COMPLEXITY = "mean-complexity";

  private final List<Block> blocks;
  private final List<PythonFile> modules;
  private final Thresholds thresholds;

  private Shape(List<PythonFile> modules, Thresholds thresholds) {
    this.modules = modules;
    this.blocks = modules.stream().flatMap(PythonFile::blocks).toList();
    this.thresholds = thresholds;
  }

  /** Returns the measures and findings of these files. */
  static Part of(List<PythonFile> modules, Thresholds thresholds) {
    Shape shape = new Shape(modules.stream().filter(file -> !file.isTest()).toList(), thresholds);
    return new Part(shape.measures(), shape.findings());
  }

  private Map<String, Measure> measures() {
    if (blocks.isEmpty()) {
      Measure none = new Measure.Undefined("there is no code apart from tests and definitions");
      return Map.of(LONGEST, none, DEEPEST, none, MOST_COMPLEX, none, MEAN_COMPLEXITY, none);
    }
    return Map.of(
        LONGEST, Measure.of(most(Block::code), Unit.LINES),
        DEEPEST, Measure.count(most(Block::depth)),
        MOST_COMPLEX, Measure.count(most(Block::complexity)),
        MEAN_COMPLEXITY, new Measure.Quantity(meanComplexity(), Unit.COUNT));
  }

  private int most(ToIntFunction<Block> number) {
    return blocks.stream().mapToInt(number).max().orElse(0);
  }

  private BigDecimal meanComplexity() {
    long sum = blocks.stream().mapToLong(Block::complexity).sum();
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(blocks.size()), 2, RoundingMode.HALF_UP);
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Block block : blocks) {
      if (block.code() > thresholds.functionLines()) {
        String has = " has " + block.code() + " lines of code; more than ";
        findings.add(at("long-function", block, has, thresholds.functionLines()));
      }
      if (block.depth() > thresholds.nesting()) {
        String has = " has " + block.depth() + " blocks inside one another; more than ";
        findings.add(at("deep-nesting", block, has, thresholds.nesting()));
      }
      if (block.complexity() > thresholds.complexity()) {
        String has = " has " + block.complexity() + " ways through it; more than ";
        findings.add(at("complex-function", block, has, thresholds.complexity()));
      }
    }
    modules.stream()
        .filter(module -> module.code() > thresholds.moduleLines())
        .forEach(module -> findings.add(Finding.at(
            "large-module",
            module.path(),
            1,
            "this file has " + module.code() + " lines of code; more than "
                + thresholds.moduleLines() + " are hard to find one's way in")));
    return findings;
  }

  private static Finding at(String rule, Block block, String has, int most) {
    String message = block.title() + has + most + " are hard to follow";
    return Finding.at(rule, block.path(), block.line(), message);
  }
}
