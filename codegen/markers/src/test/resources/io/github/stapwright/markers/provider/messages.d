/*
 * Who calls is told as text.
 */
provider relay {
    /**
     * Fired whenever a message is sent.
     *
     * @param sender the PID (string form) of the sender
     * @param token_label for the sender's sequential trace token
     */
    probe message__send(char *sender, char *receiver, uint32_t size,
                        int token_label, int token_previous, int token_current);
    probe process__exit(char *p, char *reason);
    probe user_trace__s1(char* message);
    probe user_trace__i4s4(char *p, char *tag, int i1, int i2, int i3, int i4, char *s1, char *s2);
};
