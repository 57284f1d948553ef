package dev.grader.grading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.check.CheckRequest;
import dev.grader.check.Reads;
import dev.grader.submission.Checkout;
import dev.grader.submission.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/** Names evidence by all that it was gathered from: equal names, equal evidence. */
final class Fingerprints {
  private final Checkout checkout;
  private final Supplier<String> circumstances;
  private final Map<Reads, String> known = new EnumMap<>(Reads.class);

  /**
   * Reads nothing yet.
   *
   * @param circumstances what else decides: versions, limits, Python; asked for only where a name
   *     is
   */
  Fingerprints(Checkout checkout, Supplier<String> circumstances) {
    this.checkout = checkout;
    this.circumstances = circumstances;
  }

  /** Returns the name of what this check gathers here. */
  String of(CheckRequest request) throws IOException {
    Reads reads = request.check().reads();
    String digest = known.get(reads);
    if (digest == null) {
      digest = digest(reads);
      known.put(reads, digest);
    }
    return digest + " " + request.key();
  }

  private String digest(Reads reads) throws IOException {
    MessageDigest digest = sha256();
    add(digest, circumstances.get());
    if (reads == Reads.HISTORY) {
      add(digest, checkout.history().toString());
      return HexFormat.of().formatHex(digest.digest());
    }
    add(digest, checkout.oddities().toString());
    for (SourceFile file : checkout.files()) {
      add(digest, file.path());
      add(digest, file.role().name());
      if (reads.includes(file)) {
        add(digest, file.size() + " bytes"); // also of those that are listed and not kept
        byte[] content = checkout.read(file, Integer.MAX_VALUE);
        add(digest, content.length + " kept");
        digest.update(content);
      }
    }
    if (reads.runsCandidateCode()) {
      checkout.writeTar(
          new DigestOutputStream(OutputStream.nullOutputStream(), digest),
          ""); // with the modes of files
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Texts are told apart by their lengths, whatever is in them. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
