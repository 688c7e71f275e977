/* Tracing of a language for pages. */
provider page {
	probe request__startup(char *file, char *request_uri, char *request_method);
	probe error(char *errormsg, char *request_file, int lineno);
	probe execute__entry(char* request_file, int lineno);
	probe compile__file__entry(char * compile_file, char * compile_file_translated);
};
