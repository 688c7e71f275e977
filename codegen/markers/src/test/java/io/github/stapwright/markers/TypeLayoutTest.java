package io.github.stapwright.markers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeLayoutTest {
  @ParameterizedTest
  @CsvSource({
    "int, -4",
    "unsigned, 4",
    "unsigned int, 4",
    "signed, -4",
    "long, -8",
    "long long int, -8",
    "unsigned long long, 8",
    "short int, -2",
    "unsigned short, 2",
    "char, -1",
    "unsigned char, 1",
    "const char *, 8",
    "struct thing *, 8",
    "void (*)(int), 8",
    "enum colour, 4",
    "uint16_t, 2",
    "volatile int32_t, -4",
    "pid_t, -4",
    "size_t, 8",
    "double, 8f",
    "float, 4f",
  })
  void theSizeOnLinuxWith64Bits(String type, String layout) {
    assertThat(TypeLayout.of(type)).contains(layout);
  }

  @ParameterizedTest
  @CsvSource({"Oid", "struct thing", "long double"})
  void nobodyKnowsTheSizeOfAName(String type) {
    assertThat(TypeLayout.of(type)).isEmpty();
  }
}
