package io.github.stapwright.language.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * By what a finding is known again after other lines have come and gone: its problem, its file, the
 * words of its line, and which of the like it is.
 */
final class Fingerprints {
  private static final int DIGITS = 16;

  private final SourceLines lines;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(SourceLines lines) {
    this.lines = lines;
  }

  /** That of the next finding; empty if its line is not known. */
  Optional<String> of(Diagnostic diagnostic) {
    return lines.at(diagnostic.origin()).map(it -> numbered(hash(diagnostic, it)));
  }

  private String numbered(String hash) {
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static String hash(Diagnostic diagnostic, String line) {
    String words =
        String.join(
            "\n",
            diagnostic.problem().name(),
            diagnostic.origin().file(),
            line.strip().replaceAll("\\s+", " "));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
