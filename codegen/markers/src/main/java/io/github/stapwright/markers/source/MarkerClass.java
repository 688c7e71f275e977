package io.github.stapwright.markers.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The typed Java class of a provider: an interface for each context, an {@code onXyz()} for each
 * marker, an accessor for each argument.
 */
public final class MarkerClass {
  private static final String DSL = "io.github.stapwright.dsl";
  private static final ClassName SYSTEM_TAP = ClassName.get(DSL, "SystemTap");
  private static final ClassName POINT_STEP = ClassName.get(DSL, "PointStep");
  private static final ClassName CONTEXT = ClassName.get(DSL + ".marker", "Context");
  private static final ClassName MARKER = ClassName.get(DSL + ".marker", "Marker");
  private static final ClassName ARGUMENT = ClassName.get(DSL + ".marker", "MarkerArgument");

  private final ClassName name;
  private final Provider provider;
  private final List<ContextGroup> groups;
  private final ClassNames names;

  private MarkerClass(ClassName name, Provider provider, Map<Set<String>, String> contextNames) {
    this.name = name;
    this.provider = provider;
    this.groups = ContextGroup.of(provider);
    this.names = new ClassNames(name.simpleName(), provider, groups, contextNames);
  }

  /**
   * The source of class {@code className} in {@code packageName}.
   *
   * @param contextNames names for contexts that several markers share, by the names of these
   *     markers; one that is missing is named after its arguments
   */
  public static JavaFile source(
      String packageName,
      String className,
      Provider provider,
      Map<Set<String>, String> contextNames) {
    Objects.requireNonNull(provider, "provider");
    MarkerClass made =
        new MarkerClass(ClassName.get(packageName, className), provider, contextNames);
    return JavaFile.builder(packageName, made.type()).indent("  ").build();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .superclass(SYSTEM_TAP)
            .addJavadoc(
                "The markers of provider $L; generated from its description.",
                JavadocText.code(provider.name()))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PROTECTED)
                    .addJavadoc("For a class that adds to these entry points.")
                    .build());
    groups.stream().filter(it -> !it.belongsToOneMarker()).forEach(it -> type.addType(shared(it)));
    provider.markers().forEach(it -> addMarker(type, it));
    groups.forEach(
        it -> it.arguments().forEach(argument -> type.addMethod(accessor(it, argument))));
    return type.build();
  }

  private void addMarker(TypeSpec.Builder type, DeclaredMarker marker) {
    type.addType(own(marker));
    type.addMethod(entryPoint(marker));
  }

  private TypeSpec shared(ContextGroup group) {
    return TypeSpec.interfaceBuilder(contextOf(group))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(CONTEXT)
        .addJavadoc("What $L offer.", String.join(", ", sorted(group)))
        .build();
  }

  private static List<String> sorted(ContextGroup group) {
    return group.markers().stream().sorted().map(JavadocText::code).toList();
  }

  private TypeSpec own(DeclaredMarker marker) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(ownContext(marker))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("What $L offers.", JavadocText.code(marker.name()));
    List<ContextGroup> sharedGroups =
        groups.stream()
            .filter(it -> !it.belongsToOneMarker() && it.markers().contains(marker.name()))
            .toList();
    sharedGroups.forEach(it -> type.addSuperinterface(contextOf(it)));
    if (sharedGroups.isEmpty()) {
      type.addSuperinterface(CONTEXT);
    }
    return type.build();
  }

  /** Made where it is used: a thousand constants would not fit into one initializer. */
  private static CodeBlock marker(Provider provider, DeclaredMarker marker) {
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T.of($S, $S", MARKER, provider.name(), marker.name());
    for (int number = 1; number <= marker.arguments().size(); number++) {
      DeclaredArgument argument = marker.arguments().get(number - 1);
      String factory = argument.kind().name().toLowerCase(Locale.ROOT);
      value.add(", $T.$L($L, $S", ARGUMENT, factory, number, argument.name());
      argument.length().ifPresent(it -> value.add(", $L", marker.numberOf(it)));
      value.add(")");
    }
    return value.add(")").build();
  }

  private MethodSpec entryPoint(DeclaredMarker marker) {
    return MethodSpec.methodBuilder(names.entryPoint(marker))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(POINT_STEP, ownContext(marker)))
        .addJavadoc("$L", firing(marker))
        .addStatement("return mark($L)", marker(provider, marker))
        .build();
  }

  private static String firing(DeclaredMarker marker) {
    String point = JavadocText.code("process(\"P\").mark(\"" + marker.name() + "\")");
    return point + (marker.summary().isEmpty() ? "." : ": " + JavadocText.of(marker.summary()));
  }

  private MethodSpec accessor(ContextGroup group, DeclaredArgument argument) {
    boolean string = argument.kind() == DeclaredArgument.Kind.STRING;
    ClassName type = ClassName.get(DSL, string ? "Str" : "Num");
    return MethodSpec.methodBuilder(names.accessor(group, argument))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(type, contextOf(group)))
        .addJavadoc("$L", meanings(group, argument))
        .addStatement(
            "return $L($S)", string ? "stringArgument" : "numberArgument", argument.name())
        .build();
  }

  /** What an argument is: once if all its markers agree, else marker by marker. */
  private String meanings(ContextGroup group, DeclaredArgument argument) {
    Map<String, List<String>> markersOf = new LinkedHashMap<>();
    provider.markers().stream()
        .filter(it -> group.markers().contains(it.name()))
        .forEach(
            it ->
                markersOf
                    .computeIfAbsent(meaning(it, argument), key -> new ArrayList<>())
                    .add(JavadocText.code(it.name())));
    if (markersOf.size() == 1) {
      return markersOf.keySet().iterator().next() + ".";
    }
    return markersOf.entrySet().stream()
        .map(it -> "In " + String.join(" and ", it.getValue()) + " " + it.getKey() + ".")
        .collect(Collectors.joining("\n\n<p>"));
  }

  private static String meaning(DeclaredMarker marker, DeclaredArgument argument) {
    int number = 1;
    for (DeclaredArgument own : marker.arguments()) {
      if (ContextGroup.same(own, argument)) {
        String summary = own.summary().isEmpty() ? "" : ": " + JavadocText.of(own.summary());
        return "{@code $arg" + number + "}, " + JavadocText.code(own.cType()) + summary;
      }
      number++;
    }
    throw new AssertionError(argument + " is not in " + marker);
  }

  private ClassName contextOf(ContextGroup group) {
    return name.nestedClass(names.context(group));
  }

  private ClassName ownContext(DeclaredMarker marker) {
    return name.nestedClass(names.context(marker));
  }
}
