package io.github.stapwright.language.importer;

import io.github.stapwright.language.importer.Code.Chain;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.language.importer.Code.Literals;
import io.github.stapwright.language.importer.Code.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Breaks expressions into lines of 100 columns, as google-java-format does. */
final class CodeLayout {
  private static final int COLUMNS = 100;
  private static final int STEP = 4;

  private final StringBuilder out = new StringBuilder();

  private CodeLayout() {}

  /**
   * A statement whose first line begins at column {@code indent}.
   *
   * @param begin what stands before the expression: {@code return}, {@code var x =}, or nothing
   */
  static String statement(String begin, Code code, int indent) {
    CodeLayout layout = new CodeLayout();
    layout.out.append(" ".repeat(indent)).append(begin);
    boolean assigns = begin.endsWith("=");
    if (assigns && !layout.fits(code, 2)) {
      layout.newLine(indent + STEP);
      layout.add(code, indent + STEP, 1);
    } else {
      layout.out.append(begin.isEmpty() ? "" : " ");
      layout.add(code, indent, 1);
    }
    return layout.out.append(";").toString();
  }

  private static int width(String text) {
    return text.replaceAll("\u0001[^\u0002]*[.]", "").replace("\u0002", "").length();
  }

  private int column() {
    return width(out.substring(out.lastIndexOf("\n") + 1));
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  private boolean fits(Code code, int tail) {
    return flat(code).filter(it -> column() + width(it) + tail <= COLUMNS).isPresent();
  }

  private static Optional<String> flat(Code code) {
    if (code instanceof Text text) {
      return Optional.of(text.text());
    }
    if (code instanceof Literals literals) {
      return Optional.of(String.join(" + ", literals.literals()));
    }
    if (code instanceof Lambda lambda) {
      return flat(lambda.body()).map(it -> lambda.parameters() + " -> " + it);
    }
    Chain chain = (Chain) code;
    StringBuilder text = new StringBuilder(chain.head().orElse(""));
    for (Link link : chain.links()) {
      Optional<String> arguments = flat(link.arguments());
      if (arguments.isEmpty() || !link.comments().isEmpty()) {
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : ".").append(link.name());
      text.append('(').append(arguments.get()).append(')');
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> flat(List<Code> all) {
    List<Optional<String>> each = all.stream().map(CodeLayout::flat).toList();
    return each.stream().allMatch(Optional::isPresent)
        ? Optional.of(each.stream().map(Optional::get).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /**
   * Adds an expression.
   *
   * @param indent the indentation that what is broken in it stands deeper than
   * @param tail how many columns what follows needs in the last line
   */
  private void add(Code whole, int indent, int tail) {
    Code code = withoutComments(whole);
    if (fits(code, tail)) {
      out.append(flat(code).orElseThrow());
    } else if (code instanceof Text text) {
      out.append(text.text());
    } else if (code instanceof Literals literals) {
      add(literals, indent);
    } else if (code instanceof Lambda lambda) {
      add(lambda, indent, tail);
    } else {
      add((Chain) code, indent, tail);
    }
  }

  /** What stands above a chain that begins with a static call is written by whoever places it. */
  private static Code withoutComments(Code code) {
    if (!(code instanceof Chain chain) || chain.head().isPresent()) {
      return code;
    }
    List<Link> links = new ArrayList<>(chain.links());
    links.set(0, new Link(links.get(0).name(), links.get(0).arguments(), List.of()));
    return new Chain(chain.head(), links);
  }

  private void add(Literals literals, int indent) {
    for (int index = 0; index < literals.literals().size(); index++) {
      if (index > 0) {
        newLine(indent + STEP);
        out.append("+ ");
      }
      out.append(literals.literals().get(index));
    }
  }

  private void add(Lambda lambda, int indent, int tail) {
    out.append(lambda.parameters()).append(" ->");
    newLine(indent + STEP);
    comments(lambda.body(), indent + STEP);
    add(lambda.body(), indent + STEP, tail);
  }

  /**
   * The comments of the first call, which stand above the whole chain if it is not broken there.
   */
  private void comments(Code code, int indent) {
    if (code instanceof Chain chain && !breaksBeforeFirst(chain)) {
      comments(chain.links().get(0).comments(), indent);
    }
  }

  private void comments(List<String> comments, int indent) {
    for (String comment : comments) {
      out.append(comment);
      newLine(indent);
    }
  }

  private static int calls(Chain chain) {
    return chain.links().size();
  }

  /** A short name keeps its first call in its line. */
  private static boolean breaksBeforeFirst(Chain chain) {
    return chain.head().isPresent()
        && !chain.head().get().endsWith("\u0002")
        && calls(chain) > 1
        && width(chain.head().get()) > STEP;
  }

  private void add(Chain chain, int indent, int tail) {
    boolean several = calls(chain) > 1;
    out.append(chain.head().orElse(""));
    boolean isType = chain.head().filter(it -> it.endsWith("\u0002")).isPresent();
    int length = isType ? 0 : chain.head().map(CodeLayout::width).orElse(0);
    for (int index = 0; index < chain.links().size(); index++) {
      Link link = chain.links().get(index);
      boolean first = index == 0 && chain.head().isEmpty();
      boolean breaks = !first && several && length > STEP;
      if (breaks) {
        newLine(indent + STEP);
        comments(link.comments(), indent + STEP);
      }
      out.append(first ? "" : ".").append(link.name()).append('(');
      boolean last = index == chain.links().size() - 1;
      arguments(link.arguments(), several ? indent + STEP : indent, last ? tail : 0);
      out.append(')');
      length += isType ? COLUMNS : width(link.name()) + 1;
    }
  }

  private void arguments(List<Code> arguments, int indent, int tail) {
    Optional<String> whole = flat(arguments);
    if (whole.filter(it -> column() + width(it) + 1 + tail <= COLUMNS).isPresent()) {
      out.append(whole.get());
      return;
    }
    newLine(indent + STEP);
    if (isFormat(arguments)) {
      format(arguments, indent + STEP, tail);
    } else {
      list(arguments, indent + STEP, tail);
    }
  }

  private static boolean isFormat(List<Code> arguments) {
    return arguments.size() > 1
        && arguments.get(0) instanceof Text first
        && first.text().startsWith("\"")
        && first.text().contains("%");
  }

  /** The format in a line of its own, unless all goes into one. */
  private void format(List<Code> arguments, int indent, int tail) {
    Optional<String> whole = flat(arguments);
    if (whole.filter(it -> column() + width(it) + 1 + tail <= COLUMNS).isPresent()) {
      out.append(whole.get());
      return;
    }
    add(arguments.get(0), indent, 1);
    out.append(',');
    newLine(indent);
    list(arguments.subList(1, arguments.size()), indent, tail);
  }

  private void list(List<Code> arguments, int indent, int tail) {
    Optional<String> whole = flat(arguments);
    if (whole.filter(it -> column() + width(it) + 1 + tail <= COLUMNS).isPresent()) {
      out.append(whole.get());
      return;
    }
    for (int index = 0; index < arguments.size(); index++) {
      boolean last = index == arguments.size() - 1;
      if (index > 0) {
        newLine(indent);
      }
      comments(arguments.get(index), indent);
      add(arguments.get(index), indent, last ? 1 + tail : 1);
      out.append(last ? "" : ",");
    }
  }
}
