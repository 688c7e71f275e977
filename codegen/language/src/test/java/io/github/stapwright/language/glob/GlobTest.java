package io.github.stapwright.language.glob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns as {@code fnmatch(3)} of the C library matched them. */
class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "*,,true",
    "a*c,abbc,true",
    "a*c,abcd,false",
    "a?c,abc,true",
    "a?c,ac,false",
    "function__[er]*,function__entry,true",
    "function__[er]*,function__line,false",
    "[!a]x,bx,true",
    "[^a]x,ax,false",
    "[a-c]x,bx,true",
    "[a-c]x,dx,false",
    "[]a]x,]x,true",
    "[a&&s]x,&x,true",
    "[a&&s]x,sx,true",
    "[a,[a,true",
    "a.c,abc,false",
    "*a*a*b,aaaaaaaaaaaaaaaaaaaaaaaaaaaaac,false",
    "\\*,*,true"
  })
  void matches(String pattern, String text, boolean matches) {
    assertThat(new Glob(pattern).matches(text == null ? "" : text)).isEqualTo(matches);
  }

  @Test
  void noTextTakesLong() {
    assertThat(new Glob("*a".repeat(50) + "b").matches("a".repeat(5_000))).isFalse();
  }
}
