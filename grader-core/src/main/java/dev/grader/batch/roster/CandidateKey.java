package dev.grader.batch.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Names of people as names of folders that every file system takes: no upper case, no accents,
 * nothing that Windows keeps for itself. What cannot be written so is told apart by a checksum.
 */
final class CandidateKey {
  private static final int LONGEST = 60;
  private static final Set<String> KEPT_BY_WINDOWS = Set.of("con", "prn", "aux", "nul");

  private CandidateKey() {}

  static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("æ", "ae")
        .replace("œ", "oe");
    String kept = plain.replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String cut = kept.substring(0, Math.min(LONGEST, kept.length()));
    boolean whole =
        plain.codePoints().filter(Character::isLetterOrDigit).allMatch(each -> each < 128)
            && cut.length() == kept.length()
            && !kept.isEmpty()
            && !isKept(kept);
    return whole ? kept : trimmed(cut + "-" + checksum(name));
  }

  private static boolean isKept(String key) {
    String stem = key.replaceFirst("\\..*", "");
    return KEPT_BY_WINDOWS.contains(stem) || stem.matches("(com|lpt)\\d");
  }

  private static String trimmed(String key) {
    String named = isKept(key.replaceFirst("-[0-9a-f]{8}$", "")) ? "candidate-" + key : key;
    return named.startsWith("-") ? "candidate" + named : named;
  }

  private static String checksum(String name) {
    CRC32 crc = new CRC32();
    crc.update(Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
