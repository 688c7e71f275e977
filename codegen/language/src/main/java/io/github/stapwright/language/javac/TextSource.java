package io.github.stapwright.language.javac;

import java.net.URI;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** Java source that lies in memory. */
final class TextSource extends SimpleJavaFileObject {
  private final String name;
  private final String text;

  private TextSource(String name, String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.name = name;
    this.text = text;
  }

  /** The source of a class, by its qualified name. */
  static TextSource ofClass(String className, String text) {
    return new TextSource(className, className.replace('.', '/') + ".java", text);
  }

  /** The source in a file, of which the compiler knows only the last part of the name. */
  static TextSource ofFile(String file, String text) {
    String last = Path.of(file).getFileName().toString();
    return new TextSource(file, encoded(last), text);
  }

  /**
   * What no address takes as it is becomes what no class is called, so that javac still refuses it.
   */
  private static String encoded(String name) {
    return name.replaceAll("[^\\p{javaJavaIdentifierPart}.]", "-");
  }

  /** How messages name it: the class, or the file. */
  String name() {
    return name;
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
