package io.github.stapwright.language.syntax;

/** The order of versions that {@code strverscmp(3)} defines: runs of digits count as numbers. */
public final class VersionOrder {
  private VersionOrder() {}

  /** Less than 0 if {@code left} is the older one, more than 0 if it is the newer one. */
  public static int compare(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length() && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    if (at == left.length() && at == right.length()) {
      return 0;
    }
    int begin = at;
    while (begin > 0 && isDigit(left, begin - 1)) {
      begin--;
    }
    boolean bothNumbers = endOfDigits(left, begin) > begin && endOfDigits(right, begin) > begin;
    return bothNumbers ? compareNumbers(left, right, begin, at) : compareAt(left, right, at);
  }

  private static int compareNumbers(String left, String right, int begin, int at) {
    boolean fraction = left.charAt(begin) == '0' || right.charAt(begin) == '0';
    int leftLength = endOfDigits(left, begin) - begin;
    int rightLength = endOfDigits(right, begin) - begin;
    if (!fraction && leftLength != rightLength) {
      return Integer.compare(leftLength, rightLength);
    }
    if (fraction && at > begin && (isDigit(left, at) ^ isDigit(right, at))) {
      boolean onlyZeros = left.substring(begin, at).chars().allMatch(it -> it == '0');
      return onlyZeros ? (isDigit(left, at) ? -1 : 1) : compareAt(left, right, at);
    }
    return compareAt(left, right, at);
  }

  private static int compareAt(String left, String right, int at) {
    return Integer.compare(
        at < left.length() ? left.charAt(at) : 0, at < right.length() ? right.charAt(at) : 0);
  }

  private static int endOfDigits(String text, int begin) {
    int end = begin;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
