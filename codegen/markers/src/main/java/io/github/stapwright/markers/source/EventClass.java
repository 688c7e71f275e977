package io.github.stapwright.markers.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The typed Java class of a provider's events, for tests: a method for each marker, whose
 * parameters are the arguments that the marker passes.
 */
public final class EventClass {
  private static final String TESTKIT = "io.github.stapwright.testkit";
  private static final ClassName EVENTS = ClassName.get(TESTKIT, "Events");
  private static final ClassName EVENT = ClassName.get(TESTKIT, "MarkerEvent");
  private static final ClassName POINTER = ClassName.get(TESTKIT, "StringPointer");

  /** What a method may not be called: what the class inherits from the test kit. */
  private static final List<String> RESERVED =
      List.of(
          "bytes",
          "fault",
          "lost",
          "marker",
          "nullPointer",
          "pause",
          "process",
          "processBegin",
          "processEnd",
          "recording",
          "text",
          "threadBegin",
          "threadEnd");

  private final ClassName name;
  private final Provider provider;
  private final NameAllocator methods = new NameAllocator();

  private EventClass(ClassName name, Provider provider) {
    this.name = name;
    this.provider = Objects.requireNonNull(provider, "provider");
    RESERVED.forEach(methods::newName);
    JavaNames.RESERVED.forEach(methods::newName);
  }

  /** The source of class {@code className} in {@code packageName}. */
  public static JavaFile source(String packageName, String className, Provider provider) {
    EventClass made = new EventClass(ClassName.get(packageName, className), provider);
    return JavaFile.builder(packageName, made.type()).indent("  ").build();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .superclass(EVENTS)
            .addJavadoc(
                "What the markers of provider $L pass; generated from its description.",
                JavadocText.code(provider.name()))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PROTECTED)
                    .addJavadoc("For a class that adds to these events.")
                    .build());
    provider.markers().forEach(it -> addEvent(type, it));
    return type.build();
  }

  private void addEvent(TypeSpec.Builder type, DeclaredMarker marker) {
    String method = methods.newName(JavaNames.lowerCamel(marker.name()), marker);
    type.addMethod(event(method, marker, ClassName.get(String.class)));
    boolean readsStrings =
        marker.arguments().stream().anyMatch(it -> it.kind() == DeclaredArgument.Kind.STRING);
    if (readsStrings) {
      type.addMethod(event(method, marker, POINTER));
    }
  }

  private MethodSpec event(String method, DeclaredMarker marker, TypeName string) {
    MethodSpec.Builder event =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(EVENT)
            .addJavadoc("$L", javadoc(marker, string));
    CodeBlock.Builder value =
        CodeBlock.builder().add("return marker($S, $S)", provider.name(), marker.name());
    NameAllocator parameters = new NameAllocator();
    for (DeclaredArgument argument : marker.arguments()) {
      boolean isString = argument.kind() == DeclaredArgument.Kind.STRING;
      String parameter = parameters.newName(JavaNames.lowerCamel(argument.name()));
      event.addParameter(isString ? string : TypeName.LONG, parameter);
      value.add(".with($L)", parameter);
    }
    return event.addStatement(value.build()).build();
  }

  private static String javadoc(DeclaredMarker marker, TypeName string) {
    String what = JavadocText.code(marker.name());
    return POINTER.equals(string)
        ? what + " with strings that cannot be read, or are not UTF-8."
        : what + (marker.summary().isEmpty() ? "." : ": " + JavadocText.of(marker.summary()));
  }
}
