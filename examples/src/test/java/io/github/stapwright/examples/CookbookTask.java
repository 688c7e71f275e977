package io.github.stapwright.examples;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One task of COOKBOOK.md. */
record CookbookTask(
    int number, String title, String java, String script, String scenario, String output) {
  private static final Pattern TASK =
      Pattern.compile(
          "## (\\d+)[.] ([^\n]+)\n(?:\n(?!```)[^\n]+\n)?\n```java\n(.*?)```\n\n```stp\n(.*?)```\n\n"
              + "```yaml\n(.*?)```\n\n```\n(.*?)```\n",
          Pattern.DOTALL);

  private static final Pattern ARGUMENTS = Pattern.compile("(?m)^arguments: \\[(.+)]$");

  static List<CookbookTask> of(String page) {
    return TASK.matcher(page).results().map(CookbookTask::of).toList();
  }

  private static CookbookTask of(MatchResult found) {
    return new CookbookTask(
        Integer.parseInt(found.group(1)),
        found.group(2),
        found.group(3),
        found.group(4),
        found.group(5),
        found.group(6));
  }

  String className() {
    return "Task" + number;
  }

  /** The class whose method {@code probes()} has the block as its body. */
  String source() {
    return """
    import static io.github.stapwright.dsl.Python.*;

    import io.github.stapwright.dsl.ProbeScript;
    import io.github.stapwright.dsl.Probes;
    import io.github.stapwright.model.AggregateOperator;
    import java.time.Duration;

    public final class %s implements ProbeScript {
      @Override
      public Probes probes() {
        %s
      }
    }
    """
        .formatted(className(), java);
  }

  /** The line of the list at the head of the page. */
  String entry() {
    String anchor =
        (number + ". " + title)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9 _-]", "")
            .replace(' ', '-');
    return number + ". [" + title + "](#" + anchor + ")\n";
  }

  /** What the script is given when it is run. */
  List<String> arguments() {
    Matcher given = ARGUMENTS.matcher(scenario);
    return given.find() ? List.of(given.group(1).split(", ")) : List.of();
  }

  /** The page with this script and this output. */
  String filledIn(String page, String stp, String printed) {
    Matcher tasks = TASK.matcher(page);
    while (tasks.find()) {
      if (tasks.group(1).equals(Integer.toString(number))) {
        return page.substring(0, tasks.start(4))
            + stp
            + page.substring(tasks.end(4), tasks.start(6))
            + printed
            + page.substring(tasks.end(6));
      }
    }
    throw new AssertionError("no task " + number);
  }

  /** A script without the comments that say where it came from. */
  static String withoutHead(String text) {
    return text.replaceFirst("\\A(#[^\n]*\n)+\n*", "");
  }

  long lines() {
    return (java + script + scenario + output).lines().count();
  }

  @Override
  public String toString() {
    return number + ". " + title;
  }
}
