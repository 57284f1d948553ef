package dev.grader.report.json;

import dev.grader.evidence.Dossier;
import dev.grader.report.JsonText;
import dev.grader.report.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code dossier.json}: all evidence on one submission, for {@code grader rescore}. Its JSON Schema
 * is the resource {@code dev/grader/report/dossier.schema.json}.
 */
public final class DossierJson {
  /** The name of the file in the output folder. */
  public static final String FILE_NAME = "dossier.json";

  private DossierJson() {}

  /** Writes the whole dossier; equal dossiers give equal bytes. */
  public static void write(Dossier dossier, OutputStream out) throws IOException {
    JsonText.object(out, json -> {
      json.writeStringField("schema", Dossier.SCHEMA);
      BackgroundJson.write(json, dossier.subject());
      BackgroundJson.write(json, dossier.facts());
      ProvenanceJson.write(json, dossier.provenance());
      EvidenceJson.write(json, dossier.evidence());
    });
  }

  /**
   * Returns the dossier that was written.
   *
   * @param file the name of the file, for messages
   * @throws UnreadableFileException where it is no dossier of this version
   * @throws IOException where {@code in} breaks
   */
  public static Dossier read(InputStream in, String file)
      throws IOException, UnreadableFileException {
    return JsonFile.read(in, file, Dossier.SCHEMA)
        .object(members -> new Dossier(
            members.get("schema").text(),
            BackgroundJson.readSubject(members.get("submission")),
            BackgroundJson.readFacts(members.get("facts")),
            ProvenanceJson.read(members.get("provenance")),
            members.get("evidence").map(EvidenceJson::read)));
  }
}
