package io.github.stapwright.markers.target;

import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.elf.MarkerNote;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An executable or library and its markers.
 *
 * @param elf what was read of the file
 * @param marks its markers in the order of the file, places of one marker together
 */
public record MarkersFile(ElfFile elf, List<Mark> marks) {
  /** Copies the list. */
  public MarkersFile {
    Objects.requireNonNull(elf, "elf");
    marks = List.copyOf(marks);
  }

  /**
   * The markers of the file {@code path} itself; nothing is followed.
   *
   * @throws ElfFormatException if the file is not ELF, truncated or damaged
   * @throws IOException if it cannot be read
   */
  public static MarkersFile read(Path path) throws IOException {
    return of(ElfFile.read(path));
  }

  static MarkersFile of(ElfFile elf) {
    Map<List<String>, List<MarkerNote>> sites = new LinkedHashMap<>();
    for (MarkerNote note : elf.notes()) {
      List<String> name = List.of(note.provider(), note.name());
      List<MarkerNote> same = sites.get(name);
      if (same == null) {
        same = new ArrayList<>();
        sites.put(name, same);
      }
      same.add(note);
    }
    List<Mark> marks = new ArrayList<>();
    for (Map.Entry<List<String>, List<MarkerNote>> mark : sites.entrySet()) {
      marks.add(new Mark(mark.getKey().get(0), mark.getKey().get(1), mark.getValue()));
    }
    return new MarkersFile(elf, marks);
  }

  /** The file. */
  public Path path() {
    return elf.path();
  }

  /** The marker of that name; {@code -} stands for {@code __}, as in SystemTap's {@code mark}. */
  public Optional<Mark> find(String provider, String name) {
    String plain = name.replace("-", "__");
    return marks.stream()
        .filter(it -> it.provider().equals(provider) && it.name().equals(plain))
        .findFirst();
  }
}
