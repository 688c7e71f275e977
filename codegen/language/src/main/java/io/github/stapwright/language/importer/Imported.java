package io.github.stapwright.language.importer;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.markers.source.MarkerSource;
import java.util.List;
import java.util.Objects;

/**
 * What was made of scripts.
 *
 * @param classes a class for each script that could be imported, each proved
 * @param markers the marker classes that they use
 * @param report what could not be imported, and why
 */
public record Imported(List<ImportedClass> classes, List<MarkerSource> markers, Report report) {
  /** Copies the lists. */
  public Imported {
    classes = List.copyOf(classes);
    markers = List.copyOf(markers);
    Objects.requireNonNull(report, "report");
  }
}
