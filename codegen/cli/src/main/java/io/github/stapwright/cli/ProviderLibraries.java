package io.github.stapwright.cli;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.MarkerLibrary;
import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code markers --library}: a library of marker sites for each provider and machine. */
final class ProviderLibraries {
  private final Terminal terminal;

  ProviderLibraries(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes {@code FOLDER/MACHINE/libPROVIDER-markers.so}; nothing if any of them is refused. */
  int write(List<String> descriptions, @Nullable String folder) throws IOException {
    if (folder == null || descriptions.isEmpty()) {
      throw new TroubleException("--library takes provider descriptions, and a folder: -o DIR");
    }
    Map<Path, byte[]> libraries = new LinkedHashMap<>();
    for (String description : descriptions) {
      for (Provider provider : ProviderDescriptions.read(Inputs.path(description))) {
        for (SiteMachine machine : SiteMachine.values()) {
          Path file =
              Inputs.path(folder)
                  .resolve(machine.machineName())
                  .resolve(MarkerLibrary.fileName(provider));
          libraries.put(file, library(description, machine, provider));
        }
      }
    }
    for (Map.Entry<Path, byte[]> library : libraries.entrySet()) {
      OutputFile.at(library.getKey()).writeIfChanged(library.getValue());
      terminal.out().print(library.getKey() + "\n");
    }
    return Exit.FINE;
  }

  private static byte[] library(String description, SiteMachine machine, Provider provider) {
    try {
      return MarkerLibrary.of(machine, provider);
    } catch (IllegalArgumentException refused) {
      throw new TroubleException(description + ": " + refused.getMessage());
    }
  }
}
