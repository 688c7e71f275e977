package io.github.stapwright.markers.source;

import com.palantir.javapoet.NameAllocator;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names in a marker class. A name that is taken gets the word of its kind ({@code
 * pidArgument()}, {@code onBeginMarker()}); two arguments of one name get that of their context
 * ({@code nameOfClassLoaded()}); what still clashes gets an underscore.
 */
final class ClassNames {
  private static final Set<String> DSL_TYPES =
      Set.of("Context", "Marker", "MarkerArgument", "Num", "PointStep", "Str", "SystemTap");

  private final NameAllocator contexts = new NameAllocator();
  private final NameAllocator methods = new NameAllocator();
  private final Set<String> usedMethods = new HashSet<>(JavaNames.RESERVED);

  ClassNames(
      String className,
      Provider provider,
      List<ContextGroup> groups,
      Map<Set<String>, String> given) {
    contexts.newName(className);
    DSL_TYPES.forEach(contexts::newName);
    JavaNames.RESERVED.forEach(methods::newName);
    groups.stream()
        .filter(it -> given.containsKey(it.markers()))
        .forEach(it -> contexts.newName(given.get(it.markers()), it));
    provider.markers().forEach(this::allocate);
    groups.stream()
        .filter(it -> !it.belongsToOneMarker() && !given.containsKey(it.markers()))
        .forEach(it -> contexts.newName(it.derivedName(), it));
    groups.forEach(this::allocateAccessors);
  }

  private void allocate(DeclaredMarker marker) {
    String camel = JavaNames.upperCamel(marker.name());
    contexts.newName(camel, marker.name());
    String method = "on" + camel;
    methods.newName(free(method) ? method : method + "Marker", marker.name());
  }

  private void allocateAccessors(ContextGroup group) {
    for (DeclaredArgument argument : group.arguments()) {
      String plain = JavaNames.lowerCamel(argument.name());
      String name = JavaNames.RESERVED.contains(plain) ? plain + "Argument" : plain;
      name = free(name) ? name : name + "Of" + context(group);
      methods.newName(name, List.of(group, argument));
    }
  }

  private boolean free(String method) {
    return usedMethods.add(method);
  }

  /** The interface of what several markers, or one alone, offer. */
  String context(ContextGroup group) {
    return group.belongsToOneMarker()
        ? contexts.get(group.markers().iterator().next())
        : contexts.get(group);
  }

  String context(DeclaredMarker marker) {
    return contexts.get(marker.name());
  }

  String entryPoint(DeclaredMarker marker) {
    return methods.get(marker.name());
  }

  String accessor(ContextGroup group, DeclaredArgument argument) {
    return methods.get(List.of(group, argument));
  }
}
