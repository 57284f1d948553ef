package dev.grader.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grader.submission.Commit.Author;
import dev.grader.submission.RecordedCommit;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** A submission that names others of the roster wherever a report shows what was written. */
final class Quoting {
  static final String NAME = "Zofia Wójcik";

  private Quoting() {}

  static RecordedCommit commit() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    put(files, "README.md", """
        # Shop of Zofia

        With thanks to [Tomás](docs/Tom%C3%A1s%20Herrera.md), [Aiko](../aiko.tanaka/shop.md),
        [Petra](docs/petra_novak.md) and [me](docs/Zofia%20W%C3%B3jcik.md).
        """);
    put(files, "maya_lindqvist.py", """
        def kbrandt( l ):
            import os
            try: return l
            except: pass
        """);
    put(files, "test_maya_lindqvist.py", """
        def test_thanks_to_sam_okafor():
            assert "Maya Lindqvist" == "Tom\\u00e1s Herrera"


        def test_zwojcik():
            raise ValueError("ask noor.haddad or lars.moen, or wojcik.zofia@example.com")
        """);
    put(files, "requirements.txt", "shop @ git+https://git.example.com/ines.costa/shop.git\n");
    return new RecordedCommit(
        new Author("Zofia Wójcik", "wojcik.zofia@example.com"),
        OffsetDateTime.parse("2026-11-02T09:00:00Z"),
        "Build the shop with Petra Novak\n\nCo-authored-by: Petra Novak <petra.novak@example.com>\n",
        files);
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(UTF_8));
  }
}
