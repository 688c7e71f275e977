package io.github.stapwright.language.importer;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The comments of a script, each with the statement or declaration that it stands at. */
final class Comments {
  private final List<String> header;
  private final IdentityHashMap<Origin, List<String>> places;
  private final IdentityHashMap<Origin, List<String>> left;
  private final List<String> kept = new ArrayList<>();
  private IdentityHashMap<Origin, List<String>> remembered = new IdentityHashMap<>();
  private List<String> rememberedKept = List.of();

  private Comments(List<String> header, IdentityHashMap<Origin, List<String>> places) {
    this.header = header;
    this.places = places;
    this.left = new IdentityHashMap<>(places);
  }

  /** The comments of {@code source}, whose script is {@code script}. */
  static Comments of(Source source, Script script) {
    List<Anchor> anchors = new ArrayList<>();
    gather(script, source.name(), anchors);
    anchors.sort(null);
    List<String> header = new ArrayList<>();
    IdentityHashMap<Origin, List<String>> places = new IdentityHashMap<>();
    for (FileComment comment : FileComment.all(FileTokens.of(source))) {
      if (comment.isHeader() || anchors.isEmpty()) {
        header.addAll(comment.lines());
      } else {
        Origin place = place(comment, anchors).origin();
        places.computeIfAbsent(place, it -> new ArrayList<>()).addAll(comment.lines());
      }
    }
    return new Comments(header, places);
  }

  /** The same comments, none of which is taken. */
  Comments anew() {
    return new Comments(header, places);
  }

  /** What a comment can stand at. */
  private record Anchor(Origin origin, boolean isDeclaration) implements Comparable<Anchor> {
    @Override
    public int compareTo(Anchor other) {
      int lines = Integer.compare(origin.line(), other.origin.line());
      return lines != 0 ? lines : Integer.compare(origin.column(), other.origin.column());
    }

    boolean isBefore(FileComment comment) {
      return origin.line() < comment.line()
          || origin.line() == comment.line() && origin.column() < comment.column();
    }
  }

  private static void gather(Node node, String file, List<Anchor> anchors) {
    boolean is = node instanceof Declaration || node instanceof Statement;
    if (is && node.origin().file().equals(file)) {
      anchors.add(new Anchor(node.origin(), node instanceof Declaration));
    }
    node.children().forEach(it -> gather(it, file, anchors));
  }

  private static Anchor place(FileComment comment, List<Anchor> anchors) {
    int next = 0;
    while (next < anchors.size() && anchors.get(next).isBefore(comment)) {
      next++;
    }
    if (next == 0) {
      return anchors.get(0);
    }
    Anchor before = anchors.get(next - 1);
    boolean behind = comment.isBehind() && before.origin().line() == comment.line();
    boolean ends =
        comment.isInBlock() && (next == anchors.size() || anchors.get(next).isDeclaration());
    return behind || ends || next == anchors.size() ? before : anchors.get(next);
  }

  /** Remembers what is not taken yet. */
  void begin() {
    remembered = new IdentityHashMap<>(left);
    rememberedKept = List.copyOf(kept);
  }

  /** Makes everything taken since {@link #begin} untaken. */
  void restart() {
    left.clear();
    left.putAll(remembered);
    kept.clear();
    kept.addAll(rememberedKept);
  }

  /** What stands before the first token. */
  List<String> header() {
    return header;
  }

  /** What stands at a statement or declaration, and what was kept for the next one. */
  List<String> take(Node node) {
    List<String> all = new ArrayList<>(kept);
    kept.clear();
    all.addAll(own(node));
    return all;
  }

  /** What was kept and nothing has taken. */
  List<String> takeKept() {
    List<String> all = List.copyOf(kept);
    kept.clear();
    return all;
  }

  private List<String> own(Node node) {
    List<String> own = left.remove(node.origin());
    return own == null ? List.of() : own;
  }

  /** Keeps comments for what comes next. */
  void keep(List<String> comments) {
    kept.addAll(comments);
  }

  /** Keeps all comments in a node that becomes one text. */
  void takeWithin(Node node) {
    kept.addAll(own(node));
    node.children().forEach(this::takeWithin);
  }
}
