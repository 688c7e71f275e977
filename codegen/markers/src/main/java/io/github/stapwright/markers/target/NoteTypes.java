package io.github.stapwright.markers.target;

/** What the layout of an argument says of its type, in words. */
final class NoteTypes {
  private NoteTypes() {}

  /** {@code -4} as {@code 4 bytes, signed}. */
  static String text(String layout) {
    if (layout.equals("?")) {
      return "size unknown";
    }
    boolean signed = layout.startsWith("-");
    boolean floating = layout.endsWith("f");
    String size = layout.substring(signed ? 1 : 0, layout.length() - (floating ? 1 : 0));
    String bytes = size + (size.equals("1") ? " byte" : " bytes");
    return floating ? bytes + ", floating" : bytes + (signed ? ", signed" : "");
  }
}
