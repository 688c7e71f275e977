typedef struct Obj Obj;
typedef const char* ObjType;

struct Obj {
    int refCount;
    char *bytes;
    union {
        long longValue;
        struct { void *ptr1; void *ptr2; } twoPtrValue;
    } internalRep;
};

provider quill {
    /***************************** proc probes *****************************/
    /*
     *	quill:::proc-entry probe
     *	    arg0: proc name	(string)
     */
    probe proc__entry(char *name, int objc, struct Obj **objv);
    probe proc__result(char *name, int code, char *result, struct Obj *resultobj);
    probe proc__args(char *name, char *arg1, char *arg2, char *arg3,
	    char *arg4, char *arg5, char *arg6, char *arg7, char *arg8,
	    char *arg9);
    probe tcl__probe(char *arg0, char *arg1);
    probe obj__create(struct Obj* obj);
};

/*
 *	Types and constants for scripts follow.
 */
#pragma D attributes Evolving/Evolving/Common provider quill provider
