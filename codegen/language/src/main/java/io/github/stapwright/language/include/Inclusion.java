package io.github.stapwright.language.include;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import io.github.stapwright.model.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A script with what it uses of the user's own tapset: functions and globals that it names, aliases
 * that it probes, and what those use in turn. A file of which anything is used brings its probes,
 * too. What the script declares itself hides a global of that name and comes before functions of
 * that name; what SystemTap's library has comes before both (5.6, tried with it).
 */
public final class Inclusion {
  private final OwnTapset.ReadFiles files;
  private final Tapset library;
  private final Set<String> ownGlobals;
  private final Set<Signature> ownFunctions;
  private final List<Declaration> used = new ArrayList<>();
  private final Set<Script> usedFiles = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Deque<Declaration> open = new ArrayDeque<>();

  private Inclusion(Script own, OwnTapset.ReadFiles files, Tapset library) {
    this.files = files;
    this.library = library;
    this.ownGlobals = own.globals().stream().map(Global::name).collect(Collectors.toSet());
    this.ownFunctions =
        own.functions().stream().map(Function::signature).collect(Collectors.toSet());
    own.declarations().forEach(open::add);
    while (!open.isEmpty()) {
      Declaration next = open.remove();
      Set<String> parameters =
          next instanceof Function function
              ? function.parameters().stream().map(Parameter::name).collect(Collectors.toSet())
              : Set.of();
      if (next instanceof Alias alias) {
        alias.points().forEach(it -> look(it, parameters));
        look(alias.body(), parameters);
        alias.epilogue().ifPresent(it -> look(it, parameters));
      } else {
        look(next, parameters);
      }
    }
  }

  /**
   * The script and what it uses of {@code tapset}, whose files are read with {@code options}.
   *
   * @param library what SystemTap brings itself
   */
  public static Script of(Script own, OwnTapset tapset, ParseOptions options, Tapset library) {
    if (tapset.isEmpty()) {
      return own;
    }
    Inclusion inclusion = new Inclusion(own, tapset.files(options), library);
    List<Declaration> all = new ArrayList<>(own.declarations());
    all.addAll(inclusion.used);
    return new Script(all, own.origin());
  }

  /** What is wrong with the files of the tapset. */
  public static Report report(OwnTapset tapset, ParseOptions options) {
    return tapset.isEmpty() ? Report.empty() : tapset.files(options).report();
  }

  private void look(Node node, Set<String> parameters) {
    if (node instanceof Call call) {
      function(call);
    } else if (node instanceof ProbePoint point) {
      alias(point);
    } else if (node instanceof Symbol symbol
        && !parameters.contains(symbol.name())
        && !ownGlobals.contains(symbol.name())) {
      global(symbol.name());
    }
    node.children().forEach(it -> look(it, parameters));
  }

  private void function(Call call) {
    Signature called = call.signature();
    boolean hidden =
        !ownFunctions.contains(called)
            && library.function(call.function(), call.arguments().size()).isPresent();
    if (!hidden && names.add("function " + called)) {
      use(it -> it instanceof Function function && function.signature().equals(called));
    }
  }

  private void global(String name) {
    if (names.add("global " + name)) {
      use(it -> it instanceof Global global && global.name().equals(name));
    }
  }

  private void alias(ProbePoint point) {
    use(
        it ->
            it instanceof Alias alias
                && alias.names().stream().anyMatch(name -> matches(point, name)));
  }

  private static boolean matches(ProbePoint point, ProbePoint name) {
    List<Component> given = point.components();
    List<Component> wanted = name.components();
    if (given.size() < wanted.size()) {
      return false;
    }
    for (int index = 0; index < wanted.size(); index++) {
      if (!new Glob(given.get(index).name()).matches(wanted.get(index).name())) {
        return false;
      }
    }
    return true;
  }

  private void use(Predicate<Declaration> wanted) {
    for (Script file : files.scripts()) {
      file.declarations().stream().filter(wanted).forEach(it -> use(file, it));
    }
  }

  private void use(Script file, Declaration declaration) {
    if (used.stream()
        .anyMatch(it -> it.origin().toString().equals(declaration.origin().toString()))) {
      return;
    }
    Declaration later =
        declaration instanceof Function function ? ofLibrary(function) : declaration;
    used.add(later);
    open.add(later);
    if (usedFiles.add(file)) {
      file.probes().forEach(it -> use(file, it));
    }
  }

  /** Functions of a tapset have priority 1 unless they say another one, those of scripts 0. */
  private static Function ofLibrary(Function function) {
    return function.priority().isPresent()
        ? function
        : new Function(
            function.isPrivate(),
            function.name(),
            function.result(),
            function.parameters(),
            OptionalLong.of(1),
            function.body(),
            function.origin());
  }
}
