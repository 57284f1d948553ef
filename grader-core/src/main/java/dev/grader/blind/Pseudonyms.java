package dev.grader.blind;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names such as {@code candidate 7F3A}: keyed hashes, so that nobody without the key can tell whose
 * they are by trying names, and the same key gives the same ones again.
 */
public final class Pseudonyms {
  /** Bytes of a key, as long as the hash. */
  public static final int KEY = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 4;

  private final SecretKeySpec key;

  /** Throws {@link IllegalArgumentException} where the key is not of {@link #KEY} bytes. */
  public Pseudonyms(byte[] key) {
    if (key.length != KEY) {
      throw new IllegalArgumentException("a key has " + KEY + " bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Returns a pseudonym for each, in their order: the beginning of the hash, four digits where
   * nobody before has the same four, else as many as it takes.
   *
   * @param people whatever tells them apart, such as the keys of a roster
   */
  public Map<String, String> of(List<String> people) {
    Map<String, String> pseudonyms = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String person : people) {
      String hash = hash(person);
      int digits = SHORTEST;
      while (digits < hash.length() && taken.contains(hash.substring(0, digits))) {
        digits++;
      }
      taken.add(hash.substring(0, digits));
      pseudonyms.put(person, "candidate " + hash.substring(0, digits));
    }
    return pseudonyms;
  }

  private String hash(String person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of()
          .withUpperCase()
          .formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
