package dev.grader.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rooms of the command line, and what they may touch: the core's, but not what hangs on them.
 */
class CliArchitectureTest {
  private static final String COMMAND_LINE = "dev.grader.cli";

  private static final JavaClasses ALL = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.grader");

  @ParameterizedTest(name = "{0} may import [{1}]")
  @CsvSource(textBlock = """
          exit,      ''
          terminal,  ''
          settings,  ''
          sample,    exit
          folder,    exit
          selfcheck, exit folder
          option,    exit terminal settings folder
          wiring,    exit terminal settings sample folder selfcheck option
          batch,     exit terminal settings folder option wiring
          train,     exit terminal settings folder selfcheck option wiring batch
          manual,    exit terminal folder wiring
          """)
  void eachRoomImportsOnlyWhatTheTableAllows(String room, String allowed) {
    Set<String> may = Stream.concat(Stream.of(room), Stream.of(allowed.split(" ")))
        .map(name -> COMMAND_LINE + "." + name)
        .collect(Collectors.toSet());

    assertThat(ALL)
        .filteredOn(origin -> origin.getPackageName().equals(COMMAND_LINE + "." + room))
        .isNotEmpty()
        .allSatisfy(origin -> assertThat(origin.getDirectDependenciesFromSelf())
            .extracting(dependency -> dependency.getTargetClass().getPackageName())
            .filteredOn(target -> target.startsWith(COMMAND_LINE))
            .isSubsetOf(may));
  }

  @Test
  void everyRoomIsInTheTable() {
    assertThat(ALL)
        .extracting(JavaClass::getPackageName)
        .filteredOn(name -> name.startsWith(COMMAND_LINE + "."))
        .map(name -> name.substring(COMMAND_LINE.length() + 1))
        .isSubsetOf(
            "exit",
            "terminal",
            "settings",
            "sample",
            "folder",
            "selfcheck",
            "option",
            "wiring",
            "batch",
            "train",
            "manual");
  }

  @Test
  void nothingImportsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.grader.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.grader.cli..")
        .check(ALL);
  }

  @Test
  void onlyWiringNamesAdapters() {
    noClasses()
        .that()
        .resideInAPackage("dev.grader.cli..")
        .and()
        .haveNameNotMatching("dev\\.grader\\.cli\\.wiring\\.(Wiring|RosterSources|Queues)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.grader.sandbox.docker..",
            "dev.grader.sandbox.bubblewrap..",
            "dev.grader.submission.git..",
            "dev.grader.batch.queue..")
        .check(ALL);
  }

  @Test
  void onlyTheCatalogNamesChecksAndFormats() {
    noClasses()
        .that()
        .resideInAPackage("dev.grader.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.grader.check.*..", "dev.grader.report.*..", "dev.grader.cohort.*..")
        .check(ALL);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .that()
        .resideInAPackage("dev.grader.cli..")
        .should()
        .haveNameNotMatching(".*(Utils|Helper|Manager|Impl)(\\$.*)?|.*[.$]Abstract[A-Z].*")
        .check(ALL);
  }
}
