package dev.grader.sandbox;

import java.util.regex.Pattern;

/**
 * Installed dependencies, named by the hash of what was resolved; reused by the next submission
 * that asks for the same.
 *
 * @param id 32 hexadecimal digits, understood by the sandbox that made it
 */
public record Environment(String id) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /** Throws {@link IllegalArgumentException} where this names no environment. */
  public Environment {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not the id of an environment: " + id);
    }
  }
}
