package dev.grader.submission.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grader.submission.Oddity;
import dev.grader.submission.SourceFile;
import dev.grader.submission.SourceFile.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(Duration.ofSeconds(9), 1 << 20, 1000, 3, 100, 250, 10);

  @Test
  void keepsCodeBeforeDataWhereThereAreTooManyFiles() {
    List<Entry> entries = new ArrayList<>();
    for (String name :
        List.of("data/1.csv", "data/2.csv", "data/3.csv", "src/deep/main.py", "README.md")) {
      entries.add(file(name, 10));
    }

    Selection selection = Selection.of(entries, LIMITS, entry -> false);

    assertThat(selection.stored())
        .extracting(chosen -> chosen.file().path())
        .containsExactly("README.md", "data/1.csv", "src/deep/main.py");
    assertThat(selection.oddities())
        .extracting(Oddity::kind, Oddity::detail)
        .containsExactly(tuple(
            Oddity.Kind.TOO_MANY,
            "2 files were left out: the limits are 3 files and 250 bytes together"));
  }

  @Test
  void leavesOutWhatIsTooLargeAndKeepsTheRest() {
    Selection selection =
        Selection.of(List.of(file("big.bin", 101), file("a.py", 1)), LIMITS, entry -> false);

    assertThat(selection.stored())
        .extracting(chosen -> chosen.file().path())
        .containsExactly("a.py");
    assertThat(selection.oddities())
        .extracting(Oddity::kind, Oddity::path, Oddity::detail)
        .containsExactly(tuple(
            Oddity.Kind.TOO_LARGE,
            "big.bin",
            "101 bytes, more than the limit of 100 bytes; not read"));
  }

  @Test
  void leavesOutWhatIsTooMuchTogether() {
    Selection selection = Selection.of(
        List.of(file("a.py", 100), file("b.py", 100), file("c.py", 100)), LIMITS, entry -> false);

    assertThat(selection.stored()).hasSize(2);
    assertThat(selection.oddities()).extracting(Oddity::kind).containsExactly(Oddity.Kind.TOO_MANY);
  }

  @Test
  void listsAsTheTemplatesWhatItBroughtOfToolsAndOthers() {
    List<Entry> entries = List.of(file(".idea/misc.xml", 10), file(".idea/own.xml", 10));

    Selection selection =
        Selection.of(entries, LIMITS, entry -> entry.path().equals(".idea/misc.xml"));

    assertThat(selection.listed())
        .extracting(SourceFile::role)
        .containsExactly(Role.TEMPLATE, Role.GENERATED);
  }

  @Test
  void listsVendoredFilesWithoutCountingThem() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      entries.add(file("node_modules/p" + i + "/index.js", 1000));
    }
    entries.add(file("a.py", 1));

    Selection selection = Selection.of(entries, LIMITS, entry -> false);

    assertThat(selection.stored()).hasSize(1);
    assertThat(selection.listed())
        .hasSize(50)
        .extracting(SourceFile::role)
        .containsOnly(Role.VENDORED);
    assertThat(selection.oddities()).isEmpty();
  }

  @Test
  void keepsWhatTheProgramNeedsThoughNobodyWroteItByHand() {
    List<Entry> entries = List.of(
        file("orders_pb2.py", 1), file("data/vendor/prices.json", 1), file("build/Dockerfile", 1));

    Selection selection = Selection.of(entries, LIMITS, entry -> false);

    assertThat(selection.stored()).hasSize(3);
    assertThat(selection.listed()).isEmpty();
  }

  @Test
  void keepsCopiedPackagesAfterEverythingElse() {
    List<Entry> entries = List.of(
        file("vendor/six.py", 10),
        file("vendor/LICENSE", 10),
        file("data/1.csv", 10),
        file("README.md", 10));

    Selection selection = Selection.of(entries, LIMITS, entry -> false);

    assertThat(selection.stored())
        .extracting(chosen -> chosen.file().path())
        .containsExactly("README.md", "data/1.csv", "vendor/six.py");
  }

  @Test
  void marksWhatIsTheTemplates() {
    Selection selection = Selection.of(
        List.of(file("a.py", 1), file("b.py", 1)), LIMITS, entry -> entry.path().equals("a.py"));

    assertThat(selection.stored())
        .extracting(chosen -> chosen.file().role())
        .containsExactly(Role.TEMPLATE, Role.OWN);
  }

  @Test
  void countsTheFirstOfTwoEqualPaths() {
    Selection selection =
        Selection.of(List.of(file("a.py", 1), file("a.py", 2)), LIMITS, entry -> false);

    assertThat(selection.stored()).hasSize(1);
    assertThat(selection.oddities())
        .extracting(Oddity::kind)
        .containsExactly(Oddity.Kind.UNSAFE_PATH);
  }

  private static Entry file(String path, long size) {
    return new Entry(path, size, Entry.Kind.FILE, "");
  }
}
