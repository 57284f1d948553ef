package dev.grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet, and the policy that allows it and nothing else.
 *
 * @param css the whole sheet
 * @param policy for {@code Content-Security-Policy}
 */
public record Styles(String css, String policy) {

  static Styles read() throws IOException {
    try (InputStream sheet = Styles.class.getResourceAsStream("page.css")) {
      byte[] bytes = Objects.requireNonNull(sheet, "page.css").readAllBytes();
      String hash = Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
      String policy = "default-src 'none'; style-src 'sha256-" + hash
          + "'; base-uri 'none'; form-action 'none'";
      return new Styles(new String(bytes, StandardCharsets.UTF_8), policy);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
