import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks (or with {@code write} restores) the format of every Java file of every module. */
class Format {
  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<Path> wrong = sources().parallel().filter(file -> !isFormatted(file, write)).toList();
    String title = write ? "Formatted:" : "Not in google-java-format:";
    if (!wrong.isEmpty()) System.out.println(title);
    wrong.forEach(file -> System.out.println("  " + file));
    if (wrong.isEmpty() || write) return;
    System.out.println("To format them: ./mvnw -N -Pformat process-sources");
    System.exit(1);
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(""))) {
      List<Path> roots = modules.map(module -> module.resolve("src")).filter(Files::isDirectory).toList();
      return roots.stream().flatMap(Format::javaFilesIn).sorted();
    }
  }

  private static Stream<Path> javaFilesIn(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isFormatted(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      if (write && !after.equals(before)) Files.writeString(file, after);
      return after.equals(before);
    } catch (FormatterException e) {
      return true; // Not Java: the compiler says it better.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
