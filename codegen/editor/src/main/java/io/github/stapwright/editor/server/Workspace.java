package io.github.stapwright.editor.server;

import io.github.stapwright.editor.settings.EditorSettings;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.editor.settings.SettingsReader;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.jspecify.annotations.Nullable;

/** The folders that the client has open, and how their scripts are read. */
final class Workspace {
  private final List<Path> folders = new ArrayList<>();
  private final WorkspaceFiles files = new WorkspaceFiles();
  private volatile boolean isRead;
  private boolean refreshes;
  private EditorSettings settings;
  private @Nullable Reading reading;

  Workspace(EditorSettings settings) {
    this.settings = settings;
  }

  synchronized void open(InitializeParams params) {
    if (params.getWorkspaceFolders() != null) {
      for (WorkspaceFolder folder : params.getWorkspaceFolders()) {
        path(folder.getUri()).ifPresent(folders::add);
      }
    }
    settings = SettingsReader.read(params.getInitializationOptions(), settings);
    WorkspaceClientCapabilities can =
        params.getCapabilities() == null ? null : params.getCapabilities().getWorkspace();
    refreshes = can != null && can.getCodeLens() != null && can.getInlayHint() != null;
  }

  /** Whether the client can be asked to ask again. */
  synchronized boolean refreshes() {
    return refreshes;
  }

  /** Takes other settings; whether anything changed. */
  synchronized boolean configure(Object sent) {
    EditorSettings now = SettingsReader.read(sent, settings);
    boolean changed = !now.equals(settings);
    settings = now;
    if (changed) {
      reading = null;
    }
    return changed;
  }

  /** Files that the settings name may have changed. */
  synchronized void forgetReading() {
    reading = null;
  }

  synchronized Reading reading() {
    Reading known = reading;
    if (known == null) {
      known = Reading.of(settings, folder());
      reading = known;
    }
    return known;
  }

  private Path folder() {
    return folders.isEmpty() ? Path.of("").toAbsolutePath() : folders.get(0);
  }

  /** Whether the file is part of the user's own tapset, so that other scripts see it. */
  synchronized boolean isIncluded(Path file) {
    return Reading.folders(settings, folder()).stream()
        .anyMatch(it -> file.startsWith(it.toAbsolutePath().normalize()));
  }

  /** The scripts of the folders and of the user's own tapset, as they are on disk. */
  WorkspaceFiles files() {
    if (!isRead) {
      readFiles();
    }
    return files;
  }

  /** Reads the scripts of all folders. */
  void readFiles() {
    List<Path> all;
    synchronized (this) {
      all = new ArrayList<>(folders);
      all.addAll(Reading.folders(settings, folder()));
    }
    files.read(all);
    isRead = true;
  }

  /** The file of an address, if it is one on this machine. */
  static Optional<Path> path(String uri) {
    try {
      URI address = URI.create(uri);
      return "file".equals(address.getScheme())
          ? Optional.of(Path.of(address).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException other) {
      return Optional.empty();
    }
  }
}
