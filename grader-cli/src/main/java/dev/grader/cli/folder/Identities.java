package dev.grader.cli.folder;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grader.batch.roster.Candidate;
import dev.grader.blind.Disguise;
import dev.grader.blind.Identity;
import dev.grader.blind.Pseudonyms;
import dev.grader.cli.exit.UserError;
import dev.grader.report.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code identities.json} of a blind batch: who is behind each pseudonym.
 *
 * @param secret that the pseudonyms are made with, hexadecimal
 * @param people in the order in which they came, which decides between equal pseudonyms: nobody
 *     leaves
 */
public record Identities(String secret, List<Person> people) {
  /** The name of the file. */
  static final String FILE = "identities.json";

  /** The version of the file format. */
  static final String SCHEMA = "grader-identities/1";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Throws {@link IllegalArgumentException} where the secret is none; copies. */
  public Identities {
    new Pseudonyms(HexFormat.of().parseHex(secret));
    people = List.copyOf(people);
  }

  /**
   * A candidate of the roster.
   *
   * @param key in the roster
   */
  public record Person(String key, String candidate, String source) {}

  /** Returns nobody yet, with a secret that nobody knows. */
  public static Identities fresh() {
    byte[] secret = new byte[Pseudonyms.KEY];
    new SecureRandom().nextBytes(secret);
    return new Identities(HexFormat.of().formatHex(secret), List.of());
  }

  /** Returns these and whoever is new in the roster; what it says of somebody now counts. */
  public Identities with(List<Candidate> roster) {
    Map<String, Person> all = new LinkedHashMap<>();
    people.forEach(person -> all.put(person.key(), person));
    roster.forEach(each -> all.put(each.key(), new Person(each.key(), each.name(), each.source())));
    return new Identities(secret, new ArrayList<>(all.values()));
  }

  /** Returns the pseudonym of each key of the roster. */
  public Map<String, String> pseudonyms() {
    return new Pseudonyms(HexFormat.of().parseHex(secret))
        .of(people.stream().map(Person::key).toList());
  }

  /** Returns the name of the folder of whoever has that pseudonym. */
  public static String folder(String pseudonym) {
    return pseudonym.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Returns a roster under pseudonyms, in their order: the roster's own may be by name. */
  public List<Candidate> hidden(List<Candidate> roster) {
    Map<String, String> pseudonyms = pseudonyms();
    List<Candidate> hidden = roster.stream()
        .map(each -> hidden(each, pseudonyms.getOrDefault(each.key(), "")))
        .sorted(Comparator.comparing(Candidate::key))
        .toList();
    RosterDisguise others = RosterDisguise.of(hidden);
    return hidden.stream().map(each -> noted(each, others.text(each.notes()))).toList();
  }

  private static Candidate hidden(Candidate candidate, String pseudonym) {
    Identity identity = new Identity(candidate.name(), candidate.source(), List.of());
    return new Candidate(
        folder(pseudonym),
        candidate.name(),
        candidate.source(),
        candidate.ref(),
        candidate.due(),
        Disguise.of(identity, pseudonym).text(candidate.notes()),
        Optional.of(pseudonym));
  }

  private static Candidate noted(Candidate candidate, String notes) {
    return new Candidate(
        candidate.key(),
        candidate.name(),
        candidate.source(),
        candidate.ref(),
        candidate.due(),
        notes,
        candidate.alias());
  }

  /** Returns the bytes of the file; the same for the same people. */
  byte[] bytes() throws IOException {
    return Content.of(out -> JsonText.object(out, this::write));
  }

  private void write(JsonGenerator json) throws IOException {
    Map<String, String> pseudonyms = pseudonyms();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("secret", secret);
    json.writeArrayFieldStart("people");
    for (Person person : people) {
      json.writeStartObject();
      json.writeStringField("pseudonym", pseudonyms.get(person.key()));
      json.writeStringField("key", person.key());
      json.writeStringField("candidate", person.candidate());
      json.writeStringField("source", person.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Reads the file; throws {@link UserError} where it is none of ours. */
  static Identities read(byte[] content, Path file) throws IOException, UserError {
    try {
      JsonNode root = JSON.readTree(content);
      if (!root.path("schema").asText().equals(SCHEMA)) {
        throw new UserError(file + " is not of the form " + SCHEMA + " but of '"
            + root.path("schema").asText() + "'; use the grader that wrote it");
      }
      List<Person> people = new ArrayList<>();
      for (JsonNode person : root.path("people")) {
        people.add(new Person(
            person.path("key").asText(),
            person.path("candidate").asText(),
            person.path("source").asText()));
      }
      return new Identities(root.path("secret").asText(), people);
    } catch (JacksonException e) {
      throw new UserError(file + " is damaged: " + e.getOriginalMessage()
          + "; restore it, without it nobody can tell who is who");
    } catch (IllegalArgumentException e) {
      throw new UserError(file + " is damaged: its secret is not " + Pseudonyms.KEY
          + " bytes in hexadecimal; restore it, without it nobody can tell who is who");
    }
  }
}
