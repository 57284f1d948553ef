package dev.grader.sandbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that tells whether what a sandbox is made from is still the same. */
final class Sha256 {
  private Sha256() {}

  /** Returns one of nothing yet. */
  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
