package io.github.stapwright.markers.provider;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Reads provider descriptions as the {@code dtrace} command of SystemTap 5.6 does, and those types
 * that it refuses ({@code unsigned long long x}, {@code const struct x *p}) as well.
 */
public final class ProviderDescriptions {
  /** The largest description known, Tcl's, has 12 kB. */
  private static final int LARGEST = 256 << 10;

  private static final int DEEPEST = 100;

  private final String file;
  private final CommonTokenStream tokens;
  private final TypeNames types = new TypeNames();

  private ProviderDescriptions(String file, String text) {
    this.file = file;
    ProviderFileLexer lexer = new ProviderFileLexer(CharStreams.fromString(text, file));
    lexer.removeErrorListeners();
    this.tokens = new CommonTokenStream(lexer);
  }

  /**
   * The providers of a file.
   *
   * @throws ProviderFormatException with place and cause, if it is no provider description
   * @throws IOException if it cannot be read
   */
  public static List<Provider> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ProviderFormatException(file.toString(), "this is a folder, not a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ProviderFormatException(file.toString(), "this is a device or pipe, not a file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      return parse(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /**
   * The providers of a text.
   *
   * @param file how messages name it
   * @throws ProviderFormatException with place and cause, if it is no provider description
   */
  public static List<Provider> parse(String file, String text) throws ProviderFormatException {
    if (text.length() > LARGEST) {
      throw new ProviderFormatException(
          file, "this is longer than any provider description (" + LARGEST / 1024 + " kB)");
    }
    return new ProviderDescriptions(file, text).providers();
  }

  private List<Provider> providers() throws ProviderFormatException {
    tokens.fill();
    refuseUnclosed();
    refuseDepth();
    ProviderFileParser parser = new ProviderFileParser(tokens);
    parser.removeErrorListeners();
    parser.addErrorListener(new FirstError());
    try {
      return providers(parser.file());
    } catch (ParseCancellationException first) {
      throw (ProviderFormatException) first.getCause();
    }
  }

  private List<Provider> providers(ProviderFileParser.FileContext tree)
      throws ProviderFormatException {
    tokens.getTokens().stream()
        .filter(it -> it.getType() == ProviderFileLexer.DIRECTIVE)
        .forEach(it -> types.directive(it.getText()));
    tree.typedef().forEach(it -> types.typedef(leaves(it)));
    if (tree.provider().isEmpty()) {
      throw new ProviderFormatException(
          file, "there is no `provider NAME { ... }`; is this a provider description?");
    }
    List<Provider> providers = new ArrayList<>();
    for (ProviderFileParser.ProviderContext provider : tree.provider()) {
      String name = provider.name() == null ? "" : plain(provider.name());
      // Both branches of an `#if` may declare a probe; the first is kept.
      Map<String, DeclaredMarker> markers = new LinkedHashMap<>();
      provider.probe().stream().map(this::marker).forEach(it -> markers.putIfAbsent(it.name(), it));
      providers.add(new Provider(name, List.copyOf(markers.values())));
    }
    return providers;
  }

  private DeclaredMarker marker(ProviderFileParser.ProbeContext probe) {
    // Of two lists the second is the translator's; a probe without arguments has neither.
    boolean own =
        !probe.parameters().isEmpty()
            && probe.parameters(0).getStart().getTokenIndex() < closing(probe);
    List<DeclaredArgument> arguments =
        own ? types.arguments(lists(probe.parameters(0))) : List.of();
    return new DeclaredMarker(plain(probe.name()), "", arguments);
  }

  private static int closing(ProviderFileParser.ProbeContext probe) {
    for (int index = 0; index < probe.getChildCount(); index++) {
      if (probe.getChild(index).getText().equals(")")) {
        return probe.getChild(index).getSourceInterval().a;
      }
    }
    throw new AssertionError("the grammar requires a closing parenthesis");
  }

  private static List<List<String>> lists(ProviderFileParser.ParametersContext parameters) {
    return parameters.parameter().stream().map(ProviderDescriptions::leaves).toList();
  }

  private static String plain(ProviderFileParser.NameContext name) {
    return name.getText().replace("-", "__");
  }

  private static List<String> leaves(ParseTree tree) {
    if (tree.getChildCount() == 0) {
      return List.of(tree.getText());
    }
    List<String> leaves = new ArrayList<>();
    for (int index = 0; index < tree.getChildCount(); index++) {
      leaves.addAll(leaves(tree.getChild(index)));
    }
    return leaves;
  }

  private void refuseUnclosed() throws ProviderFormatException {
    for (Token token : tokens.getTokens()) {
      if (token.getType() == ProviderFileLexer.UNCLOSED) {
        throw refused(token, "this comment has no end; close it with `*/`");
      }
    }
  }

  // The parser is recursive: brackets are counted before it runs.
  private void refuseDepth() throws ProviderFormatException {
    int depth = 0;
    for (Token token : tokens.getTokens()) {
      depth += "({".contains(token.getText()) ? 1 : ")}".contains(token.getText()) ? -1 : 0;
      if (depth > DEEPEST) {
        throw refused(token, "brackets are nested more than " + DEEPEST + " deep here");
      }
    }
  }

  private ProviderFormatException refused(Token token, String sentence) {
    return new ProviderFormatException(
        file, token.getLine(), token.getCharPositionInLine() + 1, sentence);
  }

  /** Stops at the first error, with a sentence of ours. */
  private final class FirstError extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      Token token = (Token) symbol;
      String found =
          token.getType() == Token.EOF
              ? "the file ends where a provider description goes on"
              : "`" + shortened(token.getText()) + "` cannot stand here";
      throw new ParseCancellationException(
          refused(token, found + "; the form is `provider NAME { probe NAME(TYPE NAME, ...); };`"));
    }

    private static String shortened(String text) {
      return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
  }
}
