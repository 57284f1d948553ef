package dev.grader.report.html;

/**
 * How many findings, and how much of their text, the page still has room for: five thousand
 * findings make a page of a few megabytes at most, whatever is in them.
 */
final class FindingBudget {
  private static final int FINDINGS = 1000;
  private static final int CHARACTERS = 400_000;

  private int findings = FINDINGS;
  private int characters = CHARACTERS;

  boolean hasRoom() {
    return findings > 0 && characters > 0;
  }

  void spend(int length) {
    findings--;
    characters -= length;
  }
}
