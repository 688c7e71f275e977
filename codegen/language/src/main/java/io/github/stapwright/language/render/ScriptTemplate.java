package io.github.stapwright.language.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The frame around a script's lines, a FreeMarker template that a user may replace. */
public final class ScriptTemplate {
  private static final Configuration CONFIGURATION = configuration();

  private final Template template;

  private ScriptTemplate(Template template) {
    this.template = template;
  }

  /** The frame that is used when none is given: where the script came from and how to run it. */
  public static ScriptTemplate standard() {
    try {
      return new ScriptTemplate(CONFIGURATION.getTemplate("script.stp.ftl"));
    } catch (IOException missing) {
      throw new UncheckedIOException("our own template is missing from the jar", missing);
    }
  }

  /**
   * A frame of the user's own.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException with FreeMarker's message, if it is no template
   */
  public static ScriptTemplate of(String name, String text) {
    try {
      return new ScriptTemplate(new Template(name, new StringReader(text), CONFIGURATION));
    } catch (IOException refused) {
      throw new IllegalArgumentException(name + ": " + firstLine(refused), refused);
    }
  }

  /**
   * The script, each line ended by one newline.
   *
   * @throws IllegalArgumentException with FreeMarker's message, if the template fails
   */
  String render(Frame frame) {
    StringWriter text = new StringWriter();
    try {
      template.process(Map.of("script", frame), text);
    } catch (TemplateException refused) {
      throw new IllegalArgumentException(template.getName() + ": " + firstLine(refused), refused);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          template.getName() + ": " + firstLine(unreadable), unreadable);
    } catch (StackOverflowError endless) {
      throw new IllegalArgumentException(
          template.getName() + ": a macro of the template calls itself without end", endless);
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String firstLine(Exception refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no message");
  }

  /** Nothing in it may depend on the machine: generated text is the same bytes everywhere. */
  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(ScriptTemplate.class, ""));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    // A template of somebody else's makes text and nothing else: no class of ours is in its reach.
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    return configuration;
  }
}
