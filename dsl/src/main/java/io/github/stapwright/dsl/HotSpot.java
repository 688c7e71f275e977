package io.github.stapwright.dsl;

import io.github.stapwright.hotspot.HotSpotMarkers;

/**
 * HotSpot, the virtual machine of OpenJDK: its markers, and filters on what they carry. Import it
 * statically; the target is the {@code libjvm.so}, such as {@code
 * /usr/lib/jvm/java-17-openjdk-amd64/lib/server/libjvm.so}.
 *
 * <pre>{@code
 * import static io.github.stapwright.dsl.HotSpot.*;
 *
 * var made = globalNumber("made");
 * return Probes.of(onObjectAlloc().where(javaClass("java.lang.String")).count(made));
 * }</pre>
 *
 * <p>Markers of methods, objects and monitors fire only while the VM runs with {@code
 * -XX:+DTraceMethodProbes}, {@code -XX:+DTraceAllocProbes} or {@code -XX:+DTraceMonitorProbes}.
 */
@CheckReturnValue
public final class HotSpot extends HotSpotMarkers {
  private HotSpot() {}

  /**
   * {@code className == "java/lang/String"}: it is the class of this name, with dots or slashes.
   */
  public static Cond<InClass> javaClass(String name) {
    return className().equalTo(name.replace('.', '/'));
  }

  /** {@code methodName == "name"}: it is a method of this name. */
  public static Cond<InMethod> method(String name) {
    return methodName().equalTo(name);
  }

  /**
   * How long the methods of a class take: {@link #latency} of {@code method__entry} and {@code
   * method__return}, which fire with {@code -XX:+DTraceMethodProbes}.
   *
   * @param name of the globals that it becomes
   * @param javaClass the name of the class, with dots or slashes
   */
  public static Latency<InMethod, MethodEntry, MethodReturn> methodLatency(
      String name, String javaClass) {
    return latency(
        name,
        methodName(),
        onMethodEntry().where(javaClass(javaClass)),
        onMethodReturn().where(javaClass(javaClass)));
  }
}
