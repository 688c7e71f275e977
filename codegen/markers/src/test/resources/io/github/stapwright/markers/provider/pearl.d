/*
 * Written by hand for DTrace.
 */

provider pearl {
	probe sub__entry(const char *, const char *, int, const char *);
	probe phase__change(const char *, const char *);
	probe op__entry(const char *);
};

/*
 * ex: set ts=8 sts=4 sw=4 noet:
 */
