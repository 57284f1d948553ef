package dev.grader.check.readme;

import static dev.grader.check.readme.ReadmeCheckTest.gather;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.evidence.Evidence.Gathered;
import dev.grader.evidence.Finding;
import dev.grader.evidence.Measure;
import dev.grader.evidence.Unit;
import dev.grader.submission.FilesInMemory;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  private static final String COMPLETE = """
            # Shop

            A small shop.

            ## Setup

            ```sh
            pip install -r requirements.txt
            ```

            ## Running it

            ```sh
            uvicorn shop.main:app
            ```

            ## Tests

                pytest -q

            ## Design decisions

            Orders are kept in memory, as one process serves them.

            ## What would come next

            A database and paging.

            ## Assumptions

            Prices are whole cents.
            """;

  @Test
  void findsEveryPartOfACompleteReadme() throws IOException {
    Gathered evidence = gather("README.md", COMPLETE);

    assertThat(evidence.measures())
        .containsEntry(ReadmeCheck.PARTS, Measure.share(6, 6))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(3))
        .containsEntry(ReadmeCheck.WORDS, Measure.of(21, Unit.WORDS));
    assertThat(evidence.findings()).isEmpty();
    assertThat(evidence.summary()).isEqualTo("the README has 6 of 6 parts");
  }

  @Test
  void readsWhatAShellOfWindowsWrote() throws IOException {
    Gathered evidence = gather(FilesInMemory.inUtf16(Map.of("README.md", COMPLETE)));

    assertThat(evidence.measures()).containsEntry(ReadmeCheck.PARTS, Measure.share(6, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Installation\n\nCopy the three files.\n",
        "Installation\n============\n\nCopy the three files.\n",
        "Installation\n------------\nCopy the three files.\n",
        "Installation\n~~~~~~~~~~~~\nCopy the three files.\n",
        "**Installation**\n\nCopy the three files.\n",
        "INSTALLATION\n\nCopy the three files.\n",
        "Installation:\n\nCopy the three files.\n",
        "1. Installation:\nCopy the three files.\n",
        "<h2>Installation</h2>\nCopy the three files.\n",
        "## Installation ##\n### Local\nCopy the three files.\n",
        "## Einrichtung\n\nDie drei Dateien kopieren.\n",
        "## Instalación\n\nCopiar los tres archivos.\n",
      })
  void readsAnyHeadingStyle(String text) throws IOException {
    assertThat(gather("README.md", "# Shop\n\n" + text).measures())
        .containsEntry("install", Measure.share(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Todo API\n\nA small service that keeps a list of tasks.\n",
        "Python take-home test\n=====================\n\nMy answer to the exercise you sent.\n",
        "**For Acme**\n\n# Todo API\n\nA small service that keeps a list of tasks.\n",
        "# Parcels: my solution\n\nPrices parcels by weight.\n## Licence\nDo what you want.\n",
        "# Parcels\n\n## Pricing suite\n\nThere are twelve cases in one file.\n",
        "# Parcels\n\nIt needs `Python 3.11` or newer, `python 3.x` will do.\n"
      })
  void findsNoPartInATitleOrInTheNameOfALanguage(String text) throws IOException {
    assertThat(gather("README.md", text).measures())
        .containsEntry(ReadmeCheck.PARTS, Measure.share(0, 6));
  }

  @Test
  void takesEachOfSeveralHeadingsAboveAllOthersForAPart() throws IOException {
    assertThat(gather("README.md", "# Approach\n\nA heap, by weight.\n# Tests\n\nNone so far.\n")
            .measures())
        .containsEntry("reasoning", Measure.share(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python main.py data.csv",
        "python3 -u 01_two_sum.py",
        "python -m shop",
        "python src/shop",
        "python3.12 -c 'import shop'",
        "python <script>"
      })
  void findsHowToRunItInACommand(String command) throws IOException {
    assertThat(gather("README.md", "# Shop\n\nType `" + command + "`.\n").measures())
        .containsEntry("run", Measure.share(1, 1));
  }

  @Test
  void readsCodeThatStandsBetweenThreeBackticksOnOneLine() throws IOException {
    Gathered evidence = gather(
        "README.md",
        "# Shop\n\n```pip install -r requirements.txt```\n\n## Usage\n\n```python shop.py 3```\n");

    assertThat(evidence.measures())
        .containsEntry("install", Measure.share(1, 1))
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"```", "~~~"})
  void takesNoFenceForTheUnderlineOfTheSentenceAboveIt(String fence) throws IOException {
    Gathered evidence = gather(
        "README.md",
        "# Shop\n\n### Usage\nType this in a shell:\n%1$s\nshop 3kg\n%1$s\n".formatted(fence));

    assertThat(evidence.measures())
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(1));
  }

  @Test
  void readsAHeadingUnderlinedByTildesAndTheTextBelowIt() throws IOException {
    Gathered evidence =
        gather("README.rst", "Shop\n====\n\nUsage\n~~~~~\n\nCall it by its name.\n");

    assertThat(evidence.measures())
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry(ReadmeCheck.WORDS, Measure.of(5, Unit.WORDS))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(0));
  }

  @Test
  void readsAsciiDoc() throws IOException {
    Gathered evidence = gather("README.adoc", """
                = Shop

                == Installation

                [source,sh]
                ----
                ./bootstrap
                ----

                == Usage

                Call it by its name.

                .In a shell
                ----
                shop 3kg
                ----

                Tests
                -----

                ----
                make test
                ----
                """);

    assertThat(evidence.measures())
        .containsEntry("install", Measure.share(1, 1))
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry("test", Measure.share(1, 1))
        .containsEntry(ReadmeCheck.WORDS, Measure.of(5, Unit.WORDS))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(3));
  }

  @Test
  void doesNotTakeAHeadingWithNothingBelowForAPart() throws IOException {
    Gathered evidence =
        gather("README.md", "# Shop\n## Design\n## Next steps\n## Assumptions\nsoon\n");

    assertThat(evidence.measures())
        .containsEntry("reasoning", Measure.share(0, 1))
        .containsEntry("next-steps", Measure.share(0, 1))
        .containsEntry("assumptions", Measure.share(0, 1));
    assertThat(evidence.findings())
        .extracting(Finding::message)
        .anySatisfy(
            message -> assertThat(message)
                .isEqualTo(
                    "its headings are: Shop (empty) | Design (empty) | Next steps (empty) | Assumptions (empty)"));
  }

  @Test
  void findsPartsInCommandsAndSentencesWithoutHeadings() throws IOException {
    Gathered evidence = gather("readme.txt", """
                Install it with `pip install .`, then run `python main.py data.csv`.
                The tests run with `python -m pytest`.
                I chose a heap because the input is streamed. Tuples are used rather than objects.
                I decided against threads.
                With more time I would add paging.
                I assume that dates are UTC.
                """);

    assertThat(evidence.measures()).containsEntry(ReadmeCheck.PARTS, Measure.share(6, 6));
  }

  @Test
  void findsCommandsThatStandInPlainText() throws IOException {
    Gathered evidence = gather(
        "README.md",
        "# Shop\n\n## Install\n\npip install .\n\n## Use\n\n$ python -m shop\n\n## Test\n\n- pytest\n");

    assertThat(evidence.measures())
        .containsEntry("install", Measure.share(1, 1))
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry("test", Measure.share(1, 1));
  }

  @Test
  void takesNoSentenceForACommand() throws IOException {
    Gathered evidence = gather(
        "README.md",
        "# Shop\n\npython is what it is made of\n\npytest is great. I like it\n\nmake install of it easy, please\n\npytest is nice\n");

    assertThat(evidence.measures())
        .containsEntry("run", Measure.share(0, 1))
        .containsEntry("test", Measure.share(0, 1))
        .containsEntry("install", Measure.share(0, 1));
  }

  @Test
  void listsTheHeadingsItDoesNotUnderstand() throws IOException {
    Gathered evidence = gather("README.md", "# 概要\n\nこれは小さな店です。\n\n# 使い方\n\n短い説明です。\n");

    assertThat(evidence.findings())
        .extracting(Finding::message)
        .anySatisfy(message -> assertThat(message).isEqualTo("its headings are: 概要 | 使い方"));
    assertThat(evidence.measures().get(ReadmeCheck.WORDS)).isNotEqualTo(Measure.of(0, Unit.WORDS));
  }

  @Test
  void readsReStructuredText() throws IOException {
    Gathered evidence = gather("README.rst", """
                Shop
                ====

                Usage
                -----

                Start it::

                    python -m shop

                .. code-block:: sh

                   pip install shop
                """);

    assertThat(evidence.measures())
        .containsEntry("run", Measure.share(1, 1))
        .containsEntry("install", Measure.share(1, 1))
        .containsEntry(ReadmeCheck.CODE_BLOCKS, Measure.count(2));
  }
}
