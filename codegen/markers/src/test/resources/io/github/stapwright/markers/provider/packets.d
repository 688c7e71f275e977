/*
 * Copyright (c) notice, with * and / in it
 */
#include <sys/types.h>

struct st_quick_conn_t;
struct st_quick_stream_t;
struct st_quick_address_token_plaintext_t;

provider quick {
    probe connect(struct st_quick_conn_t *conn, int64_t at, uint32_t version);
    probe accept(struct st_quick_conn_t *conn, int64_t at, const char *dcid,
        struct st_quick_address_token_plaintext_t *address_token);
    /**
     * both directions
     */
    probe stream_send(struct st_quick_conn_t *conn, int64_t at, struct st_quick_stream_t *stream, uint64_t off, size_t len,
        int is_fin);
    probe crypto_decrypt(struct st_quick_conn_t *conn, int64_t at, uint64_t pn, const void *decrypted, size_t decrypted_len);
};
