package dev.grader.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the command line may touch: the core's rooms, but not what hangs on them. */
class CliArchitectureTest {
  private static final JavaClasses ALL = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.grader");

  @Test
  void nothingImportsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.grader.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.grader.cli..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void onlyWiringNamesAdapters() {
    noClasses()
        .that()
        .resideInAPackage("dev.grader.cli..")
        .and()
        .haveNameNotMatching("dev\\.grader\\.cli\\.(Wiring|RosterSources)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.grader.sandbox.docker..",
            "dev.grader.sandbox.bubblewrap..",
            "dev.grader.submission.git..")
        .check(ALL);
  }

  @Test
  void onlyTheCatalogNamesChecksAndFormats() {
    noClasses()
        .that()
        .resideInAPackage("dev.grader.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.grader.check.*..", "dev.grader.report.*..")
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
