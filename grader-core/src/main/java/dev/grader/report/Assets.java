package dev.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet of a page and its one script, and the policy that allows these two, by their
 * hashes, and nothing else. All pages begin with the same sheet, so that they are of one family.
 *
 * @param css the whole sheet
 * @param script "" for none
 * @param policy for {@code Content-Security-Policy}
 */
public record Assets(String css, String script, String policy) {
  private static final String FAMILY = "family.css";

  /** Reads the sheet that lies beside a class, for a page without a script. */
  public static Assets of(Class<?> page, String sheet) throws IOException {
    return of(read(Assets.class, FAMILY) + read(page, sheet), "");
  }

  /** Reads the sheet and the script that lie beside a class. */
  public static Assets of(Class<?> page, String sheet, String script) throws IOException {
    return of(read(Assets.class, FAMILY) + read(page, sheet), read(page, script));
  }

  private static Assets of(String css, String script) {
    String scripts = script.isEmpty() ? "" : " script-src " + hash(script) + ";";
    String policy = "default-src 'none'; style-src " + hash(css) + ";" + scripts
        + " base-uri 'none'; form-action 'none'";
    return new Assets(css, script, policy);
  }

  private static String read(Class<?> beside, String name) throws IOException {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String text) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
  }
}
