package io.github.stapwright.editor.settings;

import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.TargetLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the settings lead to: files read once, for all scripts.
 *
 * @param settings the settings
 * @param options what scripts are read with
 * @param lock what is known of the traced program
 * @param own what the user's own tapset declares
 * @param complaints what cannot be used of the settings, one sentence each
 */
public record Reading(
    EditorSettings settings,
    ReadOptions options,
    Optional<TargetLock> lock,
    List<Outline> own,
    List<String> complaints) {
  /** The folder that `--tapset installed` means. */
  private static final String INSTALLED = "/usr/share/systemtap/tapset";

  /** Requires every component and copies the list. */
  public Reading {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(lock, "lock");
    own = List.copyOf(own);
    complaints = List.copyOf(complaints);
  }

  /** Reads what the settings name; names without a folder before them are looked for in it. */
  public static Reading of(EditorSettings settings, Path folder) {
    List<String> complaints = new ArrayList<>();
    Optional<TargetLock> lock = settings.markers().flatMap(it -> lock(folder, it, complaints));
    ReadOptions options =
        ReadOptions.defaults()
            .withGuru(settings.guru())
            .withSystemTap(settings.systemTap())
            .withLibrary(library(settings, folder, complaints))
            .withArguments(settings.arguments())
            .including(own(settings, folder, complaints))
            .advisedBy(evidence(settings, lock, complaints));
    return new Reading(settings, options, lock, declared(options), complaints);
  }

  private static List<Outline> declared(ReadOptions options) {
    List<Outline> declared = new ArrayList<>();
    options
        .own()
        .texts()
        .forEach(
            (name, bytes) -> {
              TextDocument text = TextDocument.of(name, 0, bytes.utf8());
              ScriptIndex index = ScriptIndex.of(ScriptWords.of(ByteOffsets.of(text)));
              declared.addAll(index.outlines());
            });
    return declared;
  }

  /** The names of that kind that the user's own tapset declares. */
  public List<String> ownNames(Outline.Kind kind) {
    return own.stream().filter(it -> it.kind() == kind).map(Outline::name).toList();
  }

  /** The functions that scripts can call. */
  public Tapset tapset() {
    return options.library().tapset();
  }

  /** The version of CPython that is traced, if it is one and known. */
  public Optional<RuntimeVersion> python() {
    return settings
        .python()
        .flatMap(RuntimeVersion::find)
        .or(() -> lock.flatMap(TargetLock::python));
  }

  /** The folders of the user's own tapset. */
  public static List<Path> folders(EditorSettings settings, Path folder) {
    return settings.include().stream().flatMap(it -> path(folder, it).stream()).toList();
  }

  private static Optional<Path> path(Path folder, String name) {
    try {
      return Optional.of(folder.resolve(name));
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  private static Optional<TargetLock> lock(Path folder, String name, List<String> complaints) {
    try {
      Path file = path(folder, name).orElseThrow(() -> new IOException("no path"));
      return Optional.of(TargetLock.evidence(file));
    } catch (IOException | RuntimeException unreadable) {
      complaints.add("markers " + name + " cannot be used: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static OwnTapset own(EditorSettings settings, Path folder, List<String> complaints) {
    List<Path> folders = new ArrayList<>();
    for (Path each : folders(settings, folder)) {
      if (Files.isDirectory(each)) {
        folders.add(each);
      } else {
        complaints.add("include " + each + ": this is no folder with a tapset");
      }
    }
    try {
      return OwnTapset.of(folders);
    } catch (IOException unreadable) {
      complaints.add("include: " + unreadable.getMessage());
      return OwnTapset.none();
    }
  }

  private static TapsetLibrary library(
      EditorSettings settings, Path folder, List<String> complaints) {
    if (settings.tapset().isEmpty()) {
      return TapsetLibrary.builtIn();
    }
    String name = settings.tapset().get();
    Path library = folder.resolve(name.equals("installed") ? INSTALLED : name);
    try {
      if (Files.isDirectory(library)) {
        return TapsetLibrary.read(library, settings.systemTap());
      }
      complaints.add("tapset " + name + ": this is no folder with a tapset");
    } catch (IOException unreadable) {
      complaints.add("tapset " + name + ": " + unreadable.getMessage());
    }
    return TapsetLibrary.builtIn();
  }

  private static Evidence evidence(
      EditorSettings settings, Optional<TargetLock> lock, List<String> complaints) {
    Evidence evidence = lock.map(Evidence::of).orElseGet(Evidence::none);
    try {
      return settings.python().isPresent()
          ? evidence.withPython(settings.python().get())
          : evidence;
    } catch (IllegalArgumentException unknown) {
      complaints.add("python " + settings.python().get() + ": " + unknown.getMessage());
      return evidence;
    }
  }
}
