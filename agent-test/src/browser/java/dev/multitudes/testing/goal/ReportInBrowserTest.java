package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.simulated.SimulatedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A goal test's page as a browser shows it. Its pictures are left in target/browser, to be seen.
 */
class ReportInBrowserTest {
  private static final Path CHROMIUM =
      Path.of(System.getProperty("multitudes.chromium", "/usr/bin/chromium"));
  private static final Path PICTURES = Path.of("target", "browser");
  private static final List<Integer> WIDTHS = List.of(390, 1280);
  private static final ChatModel GOOD = SimulatedModel.in(new Darts());
  private static final ChatModel BAD = Always.calling("at_wall");

  @Test
  void the_page_fits_narrow_and_wide_windows_in_light_and_dark() {
    assumeTrue(
        Files.isExecutable(CHROMIUM),
        "There is no browser at "
            + CHROMIUM
            + "; install Debian's chromium, or name one with -Dmultitudes.chromium=...");
    var reports = new Reports(PICTURES);
    Path red = reports.write(Held.as("sequential", Darts.HITTING, BAD));
    show(red, "red");
    Path green = reports.write(Held.as("sequential", Darts.HITTING, GOOD));
    show(green, "green");
  }

  private static void show(Path page, String name) {
    var quiet = new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var options = new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox"));
    try (Playwright playwright = Playwright.create(quiet);
        Browser browser = playwright.chromium().launch(options)) {
      for (int width : WIDTHS) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          show(browser, page, name, width, scheme);
        }
      }
    }
  }

  private static void show(Browser browser, Path file, String name, int width, ColorScheme scheme) {
    try (Page page = browser.newPage()) {
      page.setViewportSize(width, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.navigate(file.toUri().toString());
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, scheme))));

      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat((Number) page.evaluate("document.documentElement.scrollWidth"))
          .as("width of what is shown, in a window of %d", width)
          .extracting(Number::intValue)
          .isEqualTo(width);
      assertThat(background(page))
          .as("background in %s", scheme)
          .isEqualTo(scheme == ColorScheme.LIGHT ? "rgb(255, 255, 255)" : "rgb(23, 25, 29)");
    }
  }

  private static String background(Page page) {
    return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
  }
}
