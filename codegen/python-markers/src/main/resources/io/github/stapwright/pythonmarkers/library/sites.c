/* Which markers are traced. */
#include "sites.h"

volatile int followed;

typedef volatile unsigned short Semaphore;
#define SEMAPHORE(marker) extern HIDDEN Semaphore python_##marker##_semaphore;
SEMAPHORE(function__entry)
SEMAPHORE(function__return)
SEMAPHORE(line)
SEMAPHORE(gc__start)
SEMAPHORE(gc__done)
SEMAPHORE(import__find__load__start)
SEMAPHORE(import__find__load__done)
SEMAPHORE(audit)

/* The first bytes of a site that nobody has changed. */
#if defined(__aarch64__)
typedef unsigned Instruction;
#define UNTOUCHED 0xd503201fu
#else
typedef unsigned char Instruction;
#define UNTOUCHED 0x90
#endif

#define WANTED(marker, bit) \
  (python_##marker##_semaphore || *(volatile Instruction *)site_##marker != UNTOUCHED ? (bit) : 0)

int wanted_markers(void)
{
  return WANTED(function__entry, WANT_ENTRY) | WANTED(function__return, WANT_RETURN) | WANTED(line, WANT_LINE)
      | WANTED(gc__start, WANT_COLLECTOR_START) | WANTED(gc__done, WANT_COLLECTOR_DONE)
      | WANTED(import__find__load__start, WANT_IMPORT_START) | WANTED(import__find__load__done, WANT_IMPORT_DONE)
      | WANTED(audit, WANT_AUDIT);
}
