package io.github.stapwright.markers.source;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A probe class that prints every marker of a provider with its arguments: a beginning to edit. */
public final class DslSnippet {
  private final Provider provider;
  private final List<ContextGroup> groups;
  private final ClassNames names;

  private DslSnippet(String className, Provider provider, Map<Set<String>, String> contextNames) {
    this.provider = provider;
    this.groups = ContextGroup.of(provider);
    this.names = new ClassNames(className, provider, groups, contextNames);
  }

  /**
   * Java source.
   *
   * @param markerClass the qualified name of the marker class, which the probe class imports
   * @param provider the provider that it was generated from
   * @param contextNames the names of contexts that it was generated with
   * @param wanted which markers, by name
   * @param comment the Javadoc of the probe class, one line
   */
  public static String of(
      String markerClass,
      Provider provider,
      Map<Set<String>, String> contextNames,
      Predicate<String> wanted,
      String comment) {
    Objects.requireNonNull(provider, "provider");
    String simple = markerClass.substring(markerClass.lastIndexOf('.') + 1);
    DslSnippet snippet = new DslSnippet(simple, provider, contextNames);
    String probes =
        provider.markers().stream()
            .filter(it -> wanted.test(it.name()))
            .map(snippet::probe)
            .collect(Collectors.joining(",\n"));
    return """
        import static %s.*;

        import io.github.stapwright.dsl.ProbeScript;
        import io.github.stapwright.dsl.Probes;

        /** %s */
        public final class EveryMarker implements ProbeScript {
          @Override
          public Probes probes() {
            return Probes.of(
        %s);
          }
        }
        """
        .formatted(markerClass, JavadocText.of(comment), probes);
  }

  private String probe(DeclaredMarker marker) {
    String format =
        Stream.concat(
                Stream.of(printable(marker.name())),
                marker.arguments().stream().map(DslSnippet::directive))
            .collect(Collectors.joining(" "));
    String values =
        marker.arguments().stream()
            .map(it -> ", " + accessor(marker, it) + "()")
            .collect(Collectors.joining());
    return "        " + names.entryPoint(marker) + "().print(\"" + format + "\\n\"" + values + ")";
  }

  private String accessor(DeclaredMarker marker, DeclaredArgument argument) {
    for (ContextGroup group : groups) {
      if (group.markers().contains(marker.name())) {
        for (DeclaredArgument own : group.arguments()) {
          if (ContextGroup.same(own, argument)) {
            return names.accessor(group, own);
          }
        }
      }
    }
    throw new AssertionError(argument + " is in no context of " + provider.name());
  }

  private static String directive(DeclaredArgument argument) {
    String named = printable(argument.name());
    return switch (argument.kind()) {
      case STRING -> named + "=%s";
      case NUMBER -> named + "=%d";
      case POINTER -> named + "=0x%x";
    };
  }

  private static String printable(String text) {
    return text.replaceAll("[^A-Za-z0-9_.$-]", "?");
  }
}
