/* Sites, notes and semaphores of the provider `python`, as a CPython that was built --with-dtrace holds them.
   A site is a function of two instructions; its arguments are where the C calling convention puts them, so one text
   serves every caller. The x86-64 no-op has one byte: Linux 6.18 makes a hit of a five-byte one cheaper, but a child that a
   traced process forks dies there of SIGSEGV (seen on 6.18.44). The layout of the note: sys/sdt.h of SystemTap. */

#if defined(__x86_64__)
# define NO_OPERATION nop
# define POINTER_1 8@%rdi
# define POINTER_2 8@%rsi
# define INT_1 -4@%edi
# define LONG_1 -8@%rdi
# define INT_2 -4@%esi
# define INT_3 -4@%edx
#elif defined(__aarch64__)
# define NO_OPERATION nop
# define POINTER_1 8@x0
# define POINTER_2 8@x1
# define INT_1 -4@x0
# define LONG_1 -8@x0
# define INT_2 -4@x1
# define INT_3 -4@x2
#else
# error "markers are written for x86-64 and aarch64"
#endif

.macro MARKER name:req, arguments:req
  .text
  .p2align 4
  .globl site_\name
  .hidden site_\name
  .type site_\name, %function
site_\name:
990:
  NO_OPERATION
  ret
  .size site_\name, . - site_\name

  .section .probes, "aw", %progbits
  .p2align 1
  .globl python_\name\()_semaphore
  .hidden python_\name\()_semaphore
  .type python_\name\()_semaphore, %object
python_\name\()_semaphore:
  .2byte 0
  .size python_\name\()_semaphore, 2

  .section .note.stapsdt, "", %note
  .p2align 2
  .4byte 992f - 991f, 994f - 993f, 3
991:
  .asciz "stapsdt"
992:
  .p2align 2
993:
  .8byte 990b
  .8byte _.stapsdt.base
  .8byte python_\name\()_semaphore
  .asciz "python"
  .asciz "\name"
  .asciz "\arguments"
994:
  .p2align 2
.endm

  .section .stapsdt.base, "aG", %progbits, .stapsdt.base, comdat
  .weak _.stapsdt.base
  .hidden _.stapsdt.base
_.stapsdt.base:
  .space 1
  .size _.stapsdt.base, 1

#define TEXT_OF(words) #words
#define TEXT(words) TEXT_OF(words)
MARKER function__entry, TEXT(POINTER_1 POINTER_2 INT_3)
MARKER function__return, TEXT(POINTER_1 POINTER_2 INT_3)
MARKER line, TEXT(POINTER_1 POINTER_2 INT_3)
MARKER gc__start, TEXT(INT_1)
MARKER gc__done, TEXT(LONG_1)
MARKER import__find__load__start, TEXT(POINTER_1)
MARKER import__find__load__done, TEXT(POINTER_1 INT_2)
MARKER audit, TEXT(POINTER_1 POINTER_2)

  .section .note.GNU-stack, "", %progbits
