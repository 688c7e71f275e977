/* Fires markers of every operand size and form; the notes are written by hand, so that no header is needed. */
#define NOTE(provider, name, arguments)                                                            \
  "990: nop\n"                                                                                     \
  ".pushsection .note.stapsdt,\"\",\"note\"\n"                                                     \
  ".balign 4\n"                                                                                    \
  ".4byte 992f-991f, 994f-993f, 3\n"                                                               \
  "991: .asciz \"stapsdt\"\n"                                                                      \
  "992: .balign 4\n"                                                                               \
  "993: .8byte 990b\n"                                                                             \
  ".8byte _.stapsdt.base\n"                                                                        \
  ".8byte " provider "_" name "_semaphore\n"                                                       \
  ".asciz \"" provider "\"\n"                                                                      \
  ".asciz \"" name "\"\n"                                                                          \
  ".asciz \"" arguments "\"\n"                                                                     \
  "994: .balign 4\n"                                                                               \
  ".popsection\n"                                                                                  \
  ".ifndef _.stapsdt.base\n"                                                                       \
  ".pushsection .stapsdt.base,\"aG\",\"progbits\",.stapsdt.base,comdat\n"                          \
  ".weak _.stapsdt.base\n"                                                                         \
  ".hidden _.stapsdt.base\n"                                                                       \
  "_.stapsdt.base: .space 1\n"                                                                     \
  ".size _.stapsdt.base, 1\n"                                                                      \
  ".popsection\n"                                                                                  \
  ".endif\n"

#define SEMAPHORE(name)                                                                            \
  __attribute__((used, visibility("hidden"), section(".probes"))) unsigned short                   \
      operands_##name##_semaphore;

SEMAPHORE(integers)
SEMAPHORE(memory)
SEMAPHORE(texts)
SEMAPHORE(floating)
SEMAPHORE(nothing)

static void fire(signed char a, unsigned char b, short c, unsigned short d, int e, unsigned f,
                 long g, unsigned long h, const char *text, double number) {
  __asm__ volatile(NOTE("operands", "integers", "-1@%0 1@%1 -2@%2 2@%3 -4@%4 4@%5 -8@%6 8@%7")
                   :
                   : "nor"(a), "nor"(b), "nor"(c), "nor"(d), "nor"(e), "nor"(f), "nor"(g), "nor"(h));
  __asm__ volatile(NOTE("operands", "memory", "-4@%0 8@%1 -4@$-7") : : "m"(e), "m"(h));
  __asm__ volatile(NOTE("operands", "texts", "8@%0 -4@%1") : : "r"(text), "r"(e));
  __asm__ volatile(NOTE("operands", "floating", "8f@%0") : : "x"(number));
  __asm__ volatile(NOTE("operands", "nothing", ""));
}

int main(int count, char **words) {
  for (int turn = 0; turn < 2; turn++) {
    fire(-1, 255, -2, 65535, -4 - count, 4, -8, 8, words[0], 0.5);
  }
  return 0;
}
