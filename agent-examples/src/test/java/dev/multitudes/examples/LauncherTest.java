package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, with a JDK and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {
  private static final String NOBODY = "999999999";

  @TempDir Path root;
  private Path lock = Path.of("");

  @BeforeEach
  void putItBesideNothingBuilt() throws IOException {
    Files.copy(Path.of("../multitudes"), root.resolve("multitudes"));
    Path pom = Files.createFile(root.resolve("pom.xml"));
    Files.setLastModifiedTime(pom, FileTime.from(Instant.EPOCH));
    Files.createDirectories(root.resolve("target"));
    lock = root.resolve("target/multitudes-build.lock");
    script("jdk/bin/javac", "exit 1");
    script("jdk/bin/java", "for one in \"$@\"; do printf '%s\\n' \"$one\"; done");
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
    script(
        "mvnw",
        """
        mkdir building || echo "two at once" >> builds
        sleep 2
        mkdir -p agent-examples/target/app
        : > agent-examples/target/app/multitudes.jar
        echo built >> builds
        rmdir building
        """);
    // The first that removes something is slow, so that others overtake it.
    script(
        "slow/rm",
        "if mkdir \"$ROOT/overtaken\" 2>/dev/null; then sleep 1; fi\nexec /bin/rm \"$@\"");
  }

  private void script(String name, String lines) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process launch() throws IOException {
    var builder = new ProcessBuilder("sh", root.resolve("multitudes").toString(), "football");
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().put("ROOT", root.toString());
    builder.environment().put("COLUMNS", "50");
    builder
        .environment()
        .merge("PATH", root.resolve("slow").toString(), (old, own) -> own + ":" + old);
    return builder.redirectErrorStream(true).start();
  }

  private static String told(Process process) throws IOException, InterruptedException {
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }

  @Test
  void launches_beside_each_other_build_once_though_the_one_that_was_building_has_died()
      throws IOException, InterruptedException {
    Files.createSymbolicLink(lock, Path.of(NOBODY));

    buildsOnce();
  }

  @Test
  void launches_build_once_though_the_one_that_cleared_up_has_died_too()
      throws IOException, InterruptedException {
    Files.createSymbolicLink(lock, Path.of(NOBODY));
    Files.createSymbolicLink(Path.of(lock + "." + NOBODY), Path.of("999999998"));

    buildsOnce();
  }

  private void buildsOnce() throws IOException, InterruptedException {
    var launches = new ArrayList<Process>();
    for (int i = 0; i < 4; i++) {
      launches.add(launch());
    }
    var told = new ArrayList<String>();
    for (Process launch : launches) {
      told.add(told(launch));
    }

    assertThat(told).allMatch(it -> it.endsWith("football\n"));
    assertThat(told).filteredOn(it -> it.contains("Building Multitudes once")).hasSize(1);
    assertThat(root.resolve("builds")).hasContent("built");
    try (var left = Files.list(root.resolve("target"))) {
      List<String> names = left.map(it -> it.getFileName().toString()).toList();
      assertThat(names).noneMatch(name -> name.startsWith("multitudes-build.lock"));
    }
  }

  @Test
  void who_does_not_print_to_a_terminal_is_told_no_width()
      throws IOException, InterruptedException {
    assertThat(told(launch())).contains("-Dmultitudes.columns=\n");
  }
}
