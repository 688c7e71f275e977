package io.github.stapwright.language.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Javadoc of an imported class: what its file said of itself, and where it came from. */
final class ClassJavadoc {
  private static final int COLUMNS = 97;

  private ClassJavadoc() {}

  static List<String> of(
      String file, List<String> header, Optional<String> target, boolean expanded) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : header) {
      String words = line.equals("//") ? "" : line.substring("// ".length()).strip();
      if (words.isEmpty() && !paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      } else if (!words.isEmpty()) {
        paragraph
            .append(paragraph.isEmpty() ? "" : " ")
            .append(escaped(words.replaceAll("\\s+", " ")));
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    paragraphs.add(origin(file, target, expanded));
    return lines(paragraphs);
  }

  private static String origin(String file, Optional<String> target, boolean expanded) {
    String name = file.replaceAll(".*/", "");
    return "Imported from {@code "
        + escaped(name)
        + "}"
        + target.map(it -> ", whose target is {@code " + escaped(it) + "}").orElse("")
        + (expanded ? "; its macros and conditionals are expanded" : "")
        + ".";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }

  private static List<String> lines(List<String> paragraphs) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String rest = paragraph;
      if (!lines.isEmpty()) {
        lines.add("");
        rest = "<p>" + paragraph;
      }
      while (rest.length() > COLUMNS && rest.lastIndexOf(' ', COLUMNS) > 0) {
        int cut = rest.lastIndexOf(' ', COLUMNS);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut + 1);
      }
      lines.add(rest);
    }
    return lines;
  }
}
