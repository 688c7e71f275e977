package io.github.stapwright.language.layout;

import io.github.stapwright.model.Origin;

/**
 * A token as the layout places it, of a file or made from a model.
 *
 * @param role how it stands next to others
 * @param gap what stands before it; nothing for one that a model made
 * @param origin where what it says was written, for those of a model
 */
record Piece(String text, Role role, Gap gap, Origin origin) {

  boolean is(Role.Kind kind) {
    return role.is(kind);
  }
}
