provider snake {
    probe instruction(const char *, const char *, int, int, int, int, uint16_t*);
    probe types(uint16_t*, int, int, const char *, const char *);
};
