package io.github.stapwright.language.syntax;

import java.util.Map;
import java.util.Objects;

/**
 * What {@code %( CONDITION %? ... %)} is decided by.
 *
 * @param arch the architecture, as {@code stap} names it
 * @param kernelRelease the full kernel release, {@code kernel_vr}; {@code kernel_v} is its part
 *     before the first {@code -}
 * @param runtime {@code kernel}, {@code dyninst} or {@code bpf}
 * @param privilege {@code stapdev}, {@code stapsys} or {@code stapusr}
 * @param kernelConfiguration the values of {@code CONFIG_...}; what is missing is empty
 */
public record ConditionSettings(
    String arch,
    String kernelRelease,
    String runtime,
    String privilege,
    Map<String, String> kernelConfiguration) {

  /** Requires every component and copies the map. */
  public ConditionSettings {
    Objects.requireNonNull(arch, "arch");
    Objects.requireNonNull(kernelRelease, "kernelRelease");
    Objects.requireNonNull(runtime, "runtime");
    Objects.requireNonNull(privilege, "privilege");
    kernelConfiguration = Map.copyOf(kernelConfiguration);
  }

  /** x86_64, kernel 6.1.0, the kernel runtime, full privilege, no kernel configuration. */
  public static ConditionSettings defaults() {
    return new ConditionSettings("x86_64", "6.1.0", "kernel", "stapdev", Map.of());
  }

  String kernelVersion() {
    int end = kernelRelease.indexOf('-');
    return end < 0 ? kernelRelease : kernelRelease.substring(0, end);
  }
}
