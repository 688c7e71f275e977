#include "generated.h"
/* An interpreter whose comments outnumber its probes. */
provider gem {
    /*
      gem:::method-entry(classname, methodname, filename, lineno);

      Fired when a method is entered.
      * `classname` name of the class (a string)
      * `lineno` the line (an int)
    */
    probe method__entry(
      const char *classname,
      const char *methodname,
      const char *filename,
      int lineno
    );
    /* the same for `C` */
    probe method__return(const char *classname, const char *methodname, const char *filename, int lineno);

    probe array__create(long length, const char *filename, int lineno);
#if VM_COLLECT_USAGE_DETAILS
    probe insn(const char *insns_name);
    probe insn__operand(const char *val, const char *insns_name);
#endif
};

#pragma D attributes Stable/Evolving/Common provider gem provider
#pragma D attributes Stable/Evolving/Common provider gem module
