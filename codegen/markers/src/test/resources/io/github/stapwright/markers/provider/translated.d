/*
 * Structures that a translator unpacks.
 */
typedef struct {
	int32_t fd;
	int32_t port;
	uint32_t remote;
} event_dtrace_connection_t;

typedef struct {
	int32_t dummy;
} event_connection_t;

typedef struct {
	uint64_t url;
	int32_t method;
} event_dtrace_request_t;

provider event {
	probe net__server__connection(event_dtrace_connection_t *c,
	    const char *a, int p, int fd) :
	    (event_connection_t *c, string a, int p, int fd);
	probe http__server__request(event_dtrace_request_t *h,
	    event_dtrace_connection_t *c, const char *a, int p, const char *m,
	    const char *u, int fd) : (event_dtrace_request_t *h, event_connection_t *c,
	    string a, int p, string m, string u, int fd);
	probe gc__start(int t, int f, void *isolate);
};

#pragma D attributes Evolving/Evolving/ISA provider event provider
#pragma D attributes Private/Private/Unknown provider event module
