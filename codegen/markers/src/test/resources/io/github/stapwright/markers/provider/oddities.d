#define SECOND 2
typedef struct { int8_t low; } pair_t;
provider odd
{
  probe no_semicolon(int8_t a, pid_t b, unsigned char c)
  probe translated(int i, string x) : (int i, string x);
  probe with__array(char name[16], int list [SECOND]);
  probe const_behind(char const *text, struct pair_t *const p);
}
#ifdef NEVER
#endif
#pragma D attributes Unknown/Unknown/Unknown provider odd args
