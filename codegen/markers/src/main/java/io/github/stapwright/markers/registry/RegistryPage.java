package io.github.stapwright.markers.registry;

import io.github.stapwright.markers.DeclaredArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A registry as a page for people, in Markdown: what fires on which version, then each marker. */
public final class RegistryPage {
  private final Registry registry;
  private final StringBuilder page = new StringBuilder();

  private RegistryPage(Registry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /** The page; the same registry, the same text. */
  public static String of(Registry registry) {
    RegistryPage page = new RegistryPage(registry);
    page.head();
    page.overview();
    registry.markers().forEach(page::marker);
    return page.page.toString();
  }

  private void head() {
    paragraph("# The markers of " + registry.runtime());
    paragraph(
        "Provider `"
            + registry.provider()
            + "`, releases "
            + registry.versionsInWords()
            + ". This page is generated from"
            + " [the registry](src/main/resources/io/github/stapwright/markers/registry/"
            + registry.runtime().toLowerCase(Locale.ROOT)
            + ".markers),"
            + " which takes corrections; what it says of a release holds for a program that was"
            + " built with its markers. Whether one file has them, only its own notes can tell:"
            + " `stapwright markers PATH`.");
  }

  private void overview() {
    paragraph("## What fires where");
    List<String> head = new ArrayList<>(List.of("marker"));
    registry.versions().forEach(it -> head.add(it.toString()));
    row(head);
    row(head.stream().map(it -> "---").toList());
    for (RegisteredMarker marker : registry.markers()) {
      List<String> cells = new ArrayList<>(List.of("`" + marker.name() + "`"));
      registry.versions().forEach(it -> cells.add(cell(marker.on(it))));
      row(cells);
    }
    page.append('\n');
    paragraph(
        "yes = whenever its event happens; partly = only under a condition, see below; silent = it is"
            + " in the binary and nothing calls it; no = it is declared, and no binary has it;"
            + " - = it is not declared.");
  }

  private static String cell(Availability availability) {
    return switch (availability.fires()) {
      case FULLY -> "**yes**";
      case PARTLY -> "partly";
      case UNKNOWN -> "?";
      case NEVER -> availability.present() ? "silent" : availability.declared() ? "no" : "-";
    };
  }

  private void marker(RegisteredMarker marker) {
    paragraph("## `" + marker.name() + "`");
    boolean dead = marker.fires().isEmpty() && marker.partly().isEmpty();
    paragraph(
        dead
            ? "It never fires: it is declared, and no release calls it."
            : "It fires when " + marker.summary() + ".");
    arguments(marker.arguments());
    item("declared", marker.declared());
    item("present", marker.present());
    item("fires", marker.fires());
    marker.partly().forEach(it -> item("fires partly", it));
    marker.instead().forEach(it -> item("instead", it));
    marker.notes().forEach(it -> item("note", it));
    marker
        .issues()
        .forEach(
            it ->
                line(
                    "- ["
                        + it.reference()
                        + "]("
                        + it.address()
                        + "): "
                        + escaped(it.summary())
                        + "."));
    page.append('\n');
  }

  private void arguments(List<RegisteredArgument> arguments) {
    if (arguments.isEmpty()) {
      paragraph("It carries nothing.");
      return;
    }
    row(List.of("", "name", "C type", "what it holds", "how to read it", "may be missing"));
    row(IntStream.range(0, 6).mapToObj(it -> "---").toList());
    int number = 1;
    for (RegisteredArgument argument : arguments) {
      DeclaredArgument declared = argument.declaration();
      row(
          List.of(
              "`$arg" + number + "`",
              "`" + declared.name() + "`",
              "`" + declared.cType() + "`",
              escaped(declared.summary()),
              "`" + reading(arguments, declared, number) + "`",
              missing(argument)));
      number++;
    }
    page.append('\n');
  }

  private static String reading(
      List<RegisteredArgument> all, DeclaredArgument argument, int number) {
    return switch (argument.kind()) {
      case STRING ->
          argument
                  .length()
                  .map(it -> "user_string_n2($arg" + number + ", $arg" + numberOf(all, it))
                  .orElse("user_string2($arg" + number)
              + ", \"<unknown>\")";
      case NUMBER, POINTER -> "$arg" + number;
    };
  }

  private static int numberOf(List<RegisteredArgument> all, String name) {
    return 1 + all.stream().map(RegisteredArgument::name).toList().indexOf(name);
  }

  private static String missing(RegisteredArgument argument) {
    List<String> facts = new ArrayList<>();
    argument.nulls().forEach(it -> facts.add("NULL " + fact(it)));
    argument.negatives().forEach(it -> facts.add("-1 " + fact(it)));
    return facts.isEmpty() ? "no" : escaped(String.join("; ", facts));
  }

  private static String fact(VersionedFact fact) {
    return fact.sentence() + " (" + fact.versions().inWords() + ")";
  }

  private void item(String what, VersionSet versions) {
    line("- " + what + ": " + (versions.isEmpty() ? "never" : versions.inWords()) + ".");
  }

  private void item(String what, VersionedFact fact) {
    line("- " + what + ", " + fact.versions().inWords() + ": " + escaped(fact.sentence()) + ".");
  }

  private void row(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void paragraph(String text) {
    line(text);
    page.append('\n');
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** What Markdown would take for a column or a tag, outside code. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean code = false;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      code ^= character == '`';
      boolean special = character == '|' || !code && "_*<".indexOf(character) >= 0;
      escaped.append(special ? "\\" : "").append(character);
    }
    return escaped.toString();
  }
}
