package io.github.stapwright.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One file that shows runs and opens without a network; the same bytes for the same runs. */
public final class ReportPage {
  private static final Configuration FREEMARKER = configuration();

  private ReportPage() {}

  private static Configuration configuration() {
    Configuration freemarker = new Configuration(new Version(2, 3, 33));
    freemarker.setClassForTemplateLoading(ReportPage.class, "");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setLocalizedLookup(false);
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    return freemarker;
  }

  /**
   * Writes the page.
   *
   * @param runs at least one
   * @param out is left open
   * @throws IOException if it cannot be written
   */
  public static void write(String title, List<RunPicture> runs, OutputStream out)
      throws IOException {
    Map<String, Object> model =
        Map.of(
            "title", title,
            "style", resource("look.css") + resource("report.css"),
            "licence", resource("d3/LICENSE"),
            "d3", resource("d3/d3.min.js"),
            "script",
                Stream.of("basics", "tables", "probes", "globals", "flame", "timeline", "report")
                    .map(it -> resource(it + ".js"))
                    .collect(Collectors.joining()),
            "data", PageData.of(runs));
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try {
      FREEMARKER.getTemplate("report.ftlh").process(model, writer);
    } catch (TemplateException ours) {
      throw new IllegalStateException(
          "the page could not be written; this is a fault of Stapwright", ours);
    }
    writer.flush();
  }

  /** The look that all our pages have. */
  public static String look() {
    return resource("look.css");
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("our own jar cannot be read", unreadable);
    }
  }
}
