provider loop {
	probe main__after_prepare(void*, int, unsigned int);
	probe quark__new(char *, unsigned int);
	probe mem__alloc(void*, unsigned int, unsigned int, unsigned int);
	probe slist__free(void*)
};
