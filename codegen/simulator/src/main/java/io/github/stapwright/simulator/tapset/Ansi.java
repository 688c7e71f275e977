package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;

/** Functions of {@code ansi.stp}: sequences that terminals understand. */
final class Ansi {
  private static final String ESCAPE = "\033[";

  private Ansi() {}

  static void declare(Table table) {
    fixed(table, "ansi_clear_screen", ESCAPE + "1;1H" + ESCAPE + "J");
    fixed(table, "ansi_reset_color", ESCAPE + "0;0m");
    fixed(table, "ansi_new_line", "\n");
    fixed(table, "ansi_cursor_hide", ESCAPE + ">5I");
    fixed(table, "ansi_cursor_show", ESCAPE + ">5h");
    fixed(table, "ansi_cursor_save", ESCAPE + "s");
    fixed(table, "ansi_cursor_restore", ESCAPE + "u");
    sequence(table, "ansi_set_color/1", "m", 0);
    sequence(table, "ansi_set_color/2", "m", 1, 0);
    sequence(table, "ansi_set_color2/2", "m", 1, 0);
    sequence(table, "ansi_cursor_move/2", "H", 1, 0);
    colors(table, "ansi_set_color/3");
    colors(table, "ansi_set_color3/3");
  }

  private static void fixed(Table table, String name, String text) {
    ByteString bytes = ByteString.of(text);
    table.effect(name + "/0", (frame, it) -> frame.host().print(bytes));
  }

  private static void sequence(Table table, String signature, String end, int... order) {
    table.effect(
        signature,
        (frame, it) -> {
          StringBuilder text = new StringBuilder(ESCAPE);
          for (int index : order) {
            text.append(text.length() > ESCAPE.length() ? ";" : "").append(it.number(frame, index));
          }
          frame.host().print(ByteString.of(text + end));
        });
  }

  /** The background stands first; no attribute is none at all. */
  private static void colors(Table table, String signature) {
    table.effect(
        signature,
        (frame, it) -> {
          long attribute = it.number(frame, 2);
          String colors = ESCAPE + it.number(frame, 1) + ";" + it.number(frame, 0);
          String end = attribute == 0 ? "m" : ";" + attribute + "m";
          frame.host().print(ByteString.of(colors + end));
        });
  }
}
