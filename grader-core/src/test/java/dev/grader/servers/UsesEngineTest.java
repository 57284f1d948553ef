package dev.grader.servers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsesEngineTest {
  private static final Set<String> WAYS_TO_THE_ENGINE = Set.of("RealEngine", "RealRun", "Lab");

  @Test
  void everyTestThatMakesSandboxesInTheEngineWaitsForItsTurn() {
    classes()
        .that()
        .haveSimpleNameEndingWith("IT")
        .and(describe("use the engine", UsesEngineTest::usesTheEngine))
        .should()
        .beAnnotatedWith(UsesEngine.class)
        .orShould()
        .beAnnotatedWith(HasEngineAlone.class)
        .check(new ClassFileImporter().importPath(Path.of("target", "test-classes", "dev")));
  }

  private static boolean usesTheEngine(JavaClass test) {
    return test.getDirectDependenciesFromSelf().stream()
        .anyMatch(each -> WAYS_TO_THE_ENGINE.contains(each.getTargetClass().getSimpleName()));
  }
}
