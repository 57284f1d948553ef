package dev.grader;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the core and who may import whom. */
class ArchitectureTest {
  private static final JavaClasses CORE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPath(Path.of("target", "classes", "dev"));

  @ParameterizedTest(name = "{0} may import [{1}]")
  @CsvSource(textBlock = """
          config,     ''
          submission, ''
          sandbox,    ''
          evidence,   ''
          score,      evidence
          check,      config submission sandbox evidence
          rubric,     config check evidence score submission
          report,     score evidence
          grading,    report rubric check evidence sandbox submission score
          cohort,     report score evidence
          blind,      evidence submission
          batch,      config blind grading rubric check evidence sandbox submission
          catalog,    check cohort report evidence score
          """)
  void roomsImportOnlyWhatTheTableAllows(String room, String imports) {
    List<String> others = imports.isEmpty() ? List.of() : List.of(imports.split(" "));
    String[] allowed = Stream.concat(Stream.of(room), others.stream())
        .map(ArchitectureTest::allOf)
        .toArray(String[]::new);

    noClasses()
        .that(are(resideInAPackage(allOf(room))))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.grader..").and(not(resideInAnyPackage(allowed))))
        .check(CORE);
    assertThat(roomsUsedIn(room)).as("an arrow that nothing needs").containsAll(others);
  }

  private static Set<String> roomsUsedIn(String room) {
    return CORE.stream()
        .filter(resideInAPackage(allOf(room)))
        .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .filter(name -> name.startsWith("dev.grader."))
        .map(name -> name.replaceFirst("dev\\.grader\\.([a-z]+).*", "$1"))
        .collect(Collectors.toSet());
  }

  @Test
  void everyClassIsInARoomOfTheTable() {
    assertThat(CORE)
        .extracting(JavaClass::getPackageName)
        .allMatch(
            name -> name.matches(
                "dev\\.grader\\.(config|submission|sandbox|evidence|score|check|rubric|report|cohort|blind|grading|batch|catalog)(\\..*)?"));
  }

  @ParameterizedTest(name = "only {1} may use {0}")
  @CsvSource(textBlock = """
          com.github.dockerjava, sandbox.docker
          org.eclipse.jgit,      submission.git
          org.yaml.snakeyaml,    config
          org.tomlj,             submission.dependency
          org.commonmark,        check.readme
          gg.jte,                report.html cohort.html
          org.dhatim.fastexcel,  cohort.xlsx
          com.github.kagkarlsson, batch.queue
          com.zaxxer.hikari,     batch.queue
          java.sql,              batch.queue
          picocli,               cli
          """)
  void aForeignLibraryIsKnownToItsRoomsOnly(String library, String rooms) {
    String[] knowing = Stream.concat(
            Stream.of("gg.jte.."), Arrays.stream(rooms.split(" ")).map(ArchitectureTest::allOf))
        .toArray(String[]::new);

    noClasses()
        .that(are(resideOutsideOfPackages(knowing)))
        .should()
        .dependOnClassesThat(resideInAPackage(library + ".."))
        .check(CORE);
  }

  @ParameterizedTest(name = "only the command line wires {0}")
  @ValueSource(strings = {"sandbox.docker", "sandbox.bubblewrap", "submission.git"})
  void adaptersAreNamedByNobodyInTheCore(String adapter) {
    noClasses()
        .that(are(resideOutsideOfPackages(allOf(adapter))))
        .should()
        .dependOnClassesThat(resideInAPackage(allOf(adapter)))
        .check(CORE);
  }

  @ParameterizedTest(name = "{0}.* is named by the catalog only")
  @ValueSource(strings = {"check", "report", "cohort"})
  void oneCheckOrFormatKnowsNoOther(String room) {
    String prefix = "dev.grader." + room + ".";

    assertThat(CORE)
        .allSatisfy(origin -> assertThat(origin.getDirectDependenciesFromSelf())
            .filteredOn(
                dependency -> dependency.getTargetClass().getPackageName().startsWith(prefix))
            .allMatch(dependency -> origin.getPackageName().equals("dev.grader.catalog")
                || samePlugin(prefix, origin, dependency.getTargetClass())));
  }

  private static boolean samePlugin(String prefix, JavaClass one, JavaClass other) {
    return one.getPackageName().startsWith(prefix)
        && plugin(prefix, one).equals(plugin(prefix, other));
  }

  private static String plugin(String prefix, JavaClass type) {
    return type.getPackageName().substring(prefix.length()).replaceAll("\\..*", "");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.grader.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("dev.grader.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .that()
        .resideInAPackage("dev.grader..")
        .should()
        .haveNameNotMatching(".*(Utils|Helper|Manager|Impl)(\\$.*)?|.*[.$]Abstract[A-Z].*")
        .andShould()
        .resideOutsideOfPackages(
            "..util..", "..common..", "..helper..", "..impl..", "..service..", "..manager..")
        .check(CORE);
  }

  @Test
  void valuesNeverChange() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "dev.grader.config",
            "dev.grader.submission",
            "dev.grader.evidence",
            "dev.grader.score",
            "dev.grader.check",
            "dev.grader.rubric",
            "dev.grader.report")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .beFinal()
        .check(CORE);
  }

  @Test
  void nobodyReadsAClockUnasked() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .check(CORE);
  }

  @Test
  void nobodyPrintsOrEndsTheProcess() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CORE)
        .extracting(JavaClass::getPackage)
        .extracting(
            JavaPackage::getName, javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class))
        .allSatisfy(marked ->
            assertThat(marked.toList()).as("@NullMarked package-info").last().isEqualTo(true));
  }

  private static String allOf(String room) {
    return "dev.grader." + room + "..";
  }
}
