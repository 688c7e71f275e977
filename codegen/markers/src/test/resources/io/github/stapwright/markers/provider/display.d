#include <sys/types.h>
typedef const uint8_t *const_uint8_p;
typedef const double *const_double_p;
provider Window {
  /* reqType, data, length, client id, request buffer */
  probe request__start(string, uint8_t, uint16_t, int, void *);
  probe request__done(string, uint8_t, uint32_t, int, int);
  probe client__auth(int, string, pid_t, zoneid_t);
  probe input__event(int, int, uint32_t, uint32_t, int8_t, const_uint8_p, const_double_p);
};
