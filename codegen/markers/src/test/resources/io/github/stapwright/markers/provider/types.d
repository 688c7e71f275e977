provider object {
	probe type__new(char *, unsigned long, unsigned long);
	probe signal__emit(unsigned int, unsigned int, void *, unsigned long);
	probe signal__new(unsigned int, char *, unsigned long) ;
}
