package io.github.stapwright.markers.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The features are those of the twenty descriptions that well-known projects ship. */
class ProviderDescriptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int                      | arg1 number `int`",
        "int lineno               | lineno number `int`",
        "const char *             | arg1 string `const char *`",
        "const char*              | arg1 string `const char *`",
        "char *name               | name string `char *`",
        "char const *name         | name string `char const *`",
        "char name[16]            | name string `char *`",
        "const char *const name   | name string `const char *const`",
        "char **argv              | argv pointer `char **`",
        "char *argv[N]            | argv pointer `char **`",
        "unsigned char *bytes     | bytes pointer `unsigned char *`",
        "const unsigned char *    | arg1 pointer `const unsigned char *`",
        "uint16_t *codes          | codes pointer `uint16_t *`",
        "uint16_t *               | arg1 pointer `uint16_t *`",
        "unsigned long            | arg1 number `unsigned long`",
        "unsigned long rows       | rows number `unsigned long`",
        "unsigned long long x     | x number `unsigned long long`",
        "size_t                   | arg1 number `size_t`",
        "size_t size              | size number `size_t`",
        "pid_t pid                | pid number `pid_t`",
        "struct x *conn           | conn pointer `struct x *`",
        "const struct x *p        | p pointer `const struct x *`",
        "struct x *               | arg1 pointer `struct x *`",
        "enum state s             | s number `enum state`",
        "void *                   | arg1 pointer `void *`",
        "string x                 | x string `string`",
        "bool found               | found number `bool`",
        "int probe                | probe number `int`",
        "int (*call)(int)         | arg1 pointer `int (*call) (int)`",
      })
  void anArgument(String parameter, String expected) throws Exception {
    Provider provider = one("provider p { probe m(" + parameter + "); };");
    assertThat(show(provider.markers().get(0))).isEqualTo("m: " + expected);
  }

  @Test
  void severalArgumentsOverSeveralLines() throws Exception {
    Provider provider =
        one("provider p { probe m(int a,\n   const char *b, /* the\n third */ long); };");
    assertThat(show(provider.markers().get(0)))
        .isEqualTo("m: a number `int`, b string `const char *`, arg3 number `long`");
  }

  @Test
  void noArguments() throws Exception {
    assertThat(show(one("provider p { probe a(); probe b ( ) ; probe c(void) };")))
        .containsExactly("a: ", "b: ", "c: ");
  }

  @Test
  void namesKeepTheirUnderscoresAndLoseTheirDashes() throws Exception {
    assertThat(show(one("provider p { probe gc__start(); probe gc-done(); probe a_b$c(); };")))
        .containsExactly("gc__start: ", "gc__done: ", "a_b$c: ");
  }

  @Test
  void commentsPragmasAndDirectivesAnywhere() throws Exception {
    String text =
        """
        /* $Id$ */
        #include <sys/types.h>
        #pragma D depends_on library procfs.d
        // provider wrong { probe no(); };
        provider p {
          /** a probe (int x); */
          probe a(/* first */ int x); // probe b();
          # probe c(int);
        #if defined(WITH_D)
          probe d(int);
        #endif
        };
        #pragma D attributes Evolving/Evolving/Common provider p provider
        #pragma D attributes Unknown/Unknown/Unknown provider p args
        """;
    assertThat(show(one(text))).containsExactly("a: x number `int`", "d: arg1 number `int`");
  }

  @Test
  void translatorsAreNotTheArgumentsOfTheNote() throws Exception {
    String text =
        """
        typedef struct { int fd; char *host; } info_t;
        struct dtrace_conn { uint32_t provider; };
        translator info_t <struct dtrace_conn *c> { fd = c->fd; };
        provider node {
          probe open(struct dtrace_conn *c, const char *host, int port) : (info_t *c, string host);
          probe shut() : (int i, string x);
          probe none();
        };
        """;
    assertThat(show(one(text)))
        .containsExactly(
            "open: c pointer `struct dtrace_conn *`, host string `const char *`, port number `int`",
            "shut: ",
            "none: ");
  }

  @Test
  void otherNamesForTypes() throws Exception {
    String text =
        """
        #define LocalTransactionId unsigned int /* as in the server */
        #define Name const char *
        typedef char *text_t;
        typedef text_t label_t;
        provider p { probe m(LocalTransactionId, Name, label_t l, LocalTransactionId *x); };
        """;
    assertThat(show(one(text)))
        .containsExactly(
            "m: arg1 number `LocalTransactionId`, arg2 string `Name`, l string `label_t`,"
                + " x pointer `LocalTransactionId *`");
  }

  @Test
  void aTextWithItsLengthIsNoString() throws Exception {
    Provider provider =
        one("provider hotspot { probe class__loaded(char* name, uintptr_t name_len, int id); };");
    assertThat(show(provider))
        .containsExactly(
            "class__loaded: name pointer `char *`, name_len number `uintptr_t`, id number `int`");
    assertThat(provider.markers().get(0).arguments().get(0).summary())
        .contains("user_string_n($arg1, $arg2)");
  }

  @Test
  void severalProvidersAndMissingSemicolons() throws Exception {
    List<Provider> providers =
        ProviderDescriptions.parse(
            "x.d", "provider a { probe x(int) probe y() }\nprovider b { probe z(); }; provider {}");
    assertThat(providers).extracting(Provider::name).containsExactly("a", "b", "");
    assertThat(providers.get(0).markers())
        .extracting(DeclaredMarker::name)
        .containsExactly("x", "y");
  }

  @Test
  void windowsLineEndsAndLatin1Comments() throws Exception {
    assertThat(show(one("/* \u00e9\ufffd */\r\nprovider p {\r\n  probe m(int x);\r\n};\r\n")))
        .containsExactly("m: x number `int`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "provider p { probe m(int; };    | x.d:1:25: `;` cannot stand here",
        "provider p { prob m(int); };    | x.d:1:14: `prob` cannot stand here",
        "provider p { probe m(int);      | x.d:1:27: the file ends where",
        "provider p { probe (int); };    | x.d:1:20: `(` cannot stand here",
        "provider p { probe m(int,); };  | x.d:1:26: `)` cannot stand here",
        "provider 7 { };                 | x.d:1:10: `7` cannot stand here",
        "int main(void);                 | x.d: there is no `provider NAME { ... }`",
        "''                              | x.d: there is no `provider NAME { ... }`",
      })
  void whatIsNoDescriptionIsRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> ProviderDescriptions.parse("x.d", text))
        .isInstanceOf(ProviderFormatException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void deepNestingAndLongTextsAreRefused() {
    assertThatThrownBy(
            () -> ProviderDescriptions.parse("x.d", "provider p { probe m(" + "(".repeat(50_000)))
        .hasMessageContaining("nested more than 100 deep");
    assertThatThrownBy(() -> ProviderDescriptions.parse("x.d", " ".repeat(300_000)))
        .hasMessage("x.d: this is longer than any provider description (256 kB)");
  }

  @Test
  void aCommentWithoutAnEndIsToldWhereItBegins() {
    assertThatThrownBy(
            () -> ProviderDescriptions.parse("x.d", "/* a */\nprovider p { /* probe m(int); };"))
        .hasMessage("x.d:2:14: this comment has no end; close it with `*/`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/* ", "\\\"", "'", "\"'", "/**", "//", "# ", "(", "probe "})
  void endlessRepetitionEndsSoon(String piece) {
    String hostile = piece.repeat(240_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> ProviderDescriptions.parse("x.d", hostile))
                .isInstanceOf(ProviderFormatException.class));
  }

  @Test
  void aNameForALongTypeIsNotSpelledOutAgainAndAgain() {
    String define = "#define A " + "A ".repeat(60_000) + "\n";
    String probe = "provider p { probe m(" + "A,".repeat(30_000) + "A); };";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(one(define + probe).markers().get(0).arguments())
                .hasSize(30_001)
                .allMatch(it -> it.kind() == Kind.NUMBER));
  }

  @Test
  void foldersAndDevicesAreRefused() {
    assertThatThrownBy(() -> ProviderDescriptions.read(Path.of("/")))
        .hasMessage("/: this is a folder, not a file");
    assertThatThrownBy(() -> ProviderDescriptions.read(Path.of("/dev/zero")))
        .hasMessage("/dev/zero: this is a device or pipe, not a file");
  }

  private static Provider one(String text) throws Exception {
    List<Provider> providers = ProviderDescriptions.parse("x.d", text);
    assertThat(providers).hasSize(1);
    return providers.get(0);
  }

  private static List<String> show(Provider provider) {
    return provider.markers().stream().map(ProviderDescriptionsTest::show).toList();
  }

  private static String show(DeclaredMarker marker) {
    return marker.name()
        + ": "
        + marker.arguments().stream()
            .map(
                it ->
                    it.name()
                        + " "
                        + it.kind().name().toLowerCase(Locale.ROOT)
                        + " `"
                        + it.cType()
                        + "`")
            .collect(Collectors.joining(", "));
  }
}
