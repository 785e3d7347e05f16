package dev.multitudes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of docs/architecture.md. */
@NullMarked
class HouseTest {
  /** ArchUnit's own does not know where a quick build puts its tests. */
  private static final ImportOption NO_TESTS = place -> !place.contains("/test-classes/");

  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(NO_TESTS).importPackages("dev.multitudes");

  /** Lowest first: each may use those before it. */
  private static final List<String> LAYERS =
      List.of(
          "goal",
          "persona",
          "world",
          "context",
          "tool",
          "wording",
          "format",
          "run",
          "track",
          "drift",
          "reference",
          "agent");

  private static final List<String> EDGES =
      List.of("ollama", "resilience", "simulated", "journal", "files");

  @Test
  void the_rules_see_the_house() {
    assertThat(HOUSE.size()).as("classes seen by these rules").isGreaterThan(40);
  }

  @Test
  void the_rules_see_no_tests() {
    assertThat(HOUSE.contain(HouseTest.class)).isFalse();
  }

  @Test
  void every_package_has_its_place() {
    var places = LAYERS.stream().map(HouseTest::packageOf).toList();
    var edges = EDGES.stream().map(HouseTest::packageOf).toList();

    assertThat(HOUSE)
        .extracting(c -> c.getPackageName())
        .allMatch(p -> places.contains(p) || edges.contains(p));
  }

  static List<String> layers() {
    return LAYERS;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void a_package_uses_only_those_below_it(String layer) {
    String[] above =
        LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream()
            .map(HouseTest::packageOf)
            .toArray(String[]::new);
    String[] edges = EDGES.stream().map(HouseTest::packageOf).toArray(String[]::new);

    if (above.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(packageOf(layer))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(HOUSE);
    }
    noClasses()
        .that()
        .resideInAPackage(packageOf(layer))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(edges)
        .check(HOUSE);
  }

  @Test
  void nobody_inside_uses_the_front_door() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("agent"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packageOf("agent"))
        .check(HOUSE);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.multitudes.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_core_is_plain() {
    noClasses()
        .that()
        .resideInAnyPackage(
            packageOf("goal"),
            packageOf("persona"),
            packageOf("world"),
            packageOf("run"),
            packageOf("drift"),
            packageOf("reference"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.langchain4j..", "com.fasterxml.jackson..", "java.net..", "java.lang.reflect..")
        .check(HOUSE);
  }

  @Test
  void only_tools_reflect() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packageOf("tool"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .check(HOUSE);
  }

  @Test
  void time_ids_and_chance_come_from_outside() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.multitudes.agent.Host")
        .and()
        .doNotHaveFullyQualifiedName("dev.multitudes.resilience.Timing")
        .and()
        .doNotHaveFullyQualifiedName("dev.multitudes.agent.Workbench") // a stopwatch, not a clock
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .check(HOUSE);
  }

  @Test
  void nothing_static_changes() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
    noFields().should().haveRawType(ThreadLocal.class).check(HOUSE);
  }

  @Test
  void packages_are_null_marked() {
    classes()
        .that(resideInAPackage("dev.multitudes.."))
        .should(
            have(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "a null-marked package",
                    c -> c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))))
        .check(HOUSE);
  }

  @Test
  void the_loop_is_one_file_that_can_be_read() throws IOException {
    Path loop = Path.of("src/main/java/dev/multitudes/agent/AgentLoop.java");

    assertThat(Files.readAllLines(loop)).hasSizeLessThan(300);
  }

  private static String packageOf(String name) {
    return "dev.multitudes." + name;
  }
}
