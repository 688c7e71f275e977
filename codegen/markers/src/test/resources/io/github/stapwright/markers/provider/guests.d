provider guest {
	# file: src/util/event.c
	# prefix: event
	# binary: guestd
	# module: libguest
	probe event_add_handle(int watch, int fd, int events, void *cb, void *opaque, void *ff);
	probe event_run();

	# file: src/rpc/socket.c
	probe rpc_socket_new(void *sock, int refs, int fd, int errfd, pid_t pid, const char *localAddr, const char *remoteAddr);
	probe rpc_client_msg_tx_queue(void *client, int len, int prog, int vers, int proc, int type, int status, int serial);
};
