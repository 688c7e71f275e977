/* ----------
 *	A database server: other names for types, probes without arguments.
 *
 *	$Id: database.d $
 * ----------
 */

/*
 * The types are those of C in the generated header.
 */
#define TransactionId unsigned int
#define LockMode int
#define Relation unsigned int
#define Fork int
#define bool unsigned char

provider shelf {

	probe transaction__start(TransactionId);
	probe transaction__commit(TransactionId);
	probe lock__wait(unsigned int, unsigned int, unsigned int, unsigned int, unsigned int, LockMode);
	probe buffer__read__done(Fork, unsigned int, Relation, Relation, Relation, int, bool, bool);
	probe checkpoint__done(int, int, int, int, int);
	probe query__start(const char *);
	probe deadlock__found();
	probe sort__done(bool, long);
};
