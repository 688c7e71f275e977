package io.github.stapwright.markers.doctor;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was found.
 *
 * @param kind what it means
 * @param sentence what was found
 * @param advice what to do or to write, if there is something
 */
public record Finding(Kind kind, String sentence, Optional<String> advice) {

  /** What a finding means. */
  public enum Kind {
    /** It is as it should be. */
    GOOD("ok"),
    /** It is neither good nor bad. */
    FACT("--"),
    /** It works, but not as one would expect. */
    CAUTION("!!"),
    /** It keeps tracing from working. */
    PROBLEM("no");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** Two characters at the beginning of a line. */
    public String sign() {
      return sign;
    }
  }

  /** Requires every component. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(advice, "advice");
  }

  /** Something that works. */
  public static Finding good(String sentence) {
    return new Finding(Kind.GOOD, sentence, Optional.empty());
  }

  /** Something that is neither good nor bad. */
  public static Finding fact(String sentence) {
    return new Finding(Kind.FACT, sentence, Optional.empty());
  }

  /** The same, with what to do. */
  public Finding withAdvice(String what) {
    return new Finding(kind, sentence, Optional.of(what));
  }

  static Finding caution(String sentence, Optional<String> advice) {
    return new Finding(Kind.CAUTION, sentence, advice);
  }

  static Finding problem(String sentence, String advice) {
    return new Finding(Kind.PROBLEM, sentence, Optional.of(advice));
  }
}
